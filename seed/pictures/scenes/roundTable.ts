import { backdrop, grid } from "../motifs.ts";
import { chalk, clay, dune, ink, moss, paper, sand, seal, slate, straw } from "../palette.ts";
import { around, circle, times } from "../svg.ts";

/** A round table with nineteen seats. */
export const roundTable = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    circle([800, 533, 470], paper),
    grid([507, 240, 586, 586], { cell: 53.3, line: sand }),
    circle([800, 533, 290], clay),
    circle([800, 533, 268], straw),
    grid([693, 427, 213.2, 213.2], {
      cell: 53.3,
      line: clay,
      tint: (c, r) => (c === 1 && r === 2 ? seal : (c + r) % 2 ? chalk : undefined),
    }),
    times(19, (i) => {
      const [x, y] = around([800, 533], [382, (i * 360) / 19]);
      const colour = i === 0 || i === 6 || i === 13 ? seal : ([ink, slate, moss][i % 3] ?? ink);
      return circle([x, y, 42], colour) + circle([x, y, 25], { fill: chalk, opacity: 0.9 });
    }),
  ].join("");
