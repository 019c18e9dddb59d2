import { backdrop } from "../motifs.ts";
import { blush, chalk, leaf, mist, ochre, paper, river, sand, seal, straw } from "../palette.ts";
import { circle, path, placed, times } from "../svg.ts";

/** A field of petals on the grid, three of them red: praise for three kinds of people. */
export const petals = (): string =>
  [
    backdrop({ sky: paper, line: sand }),
    times(24, (i) => {
      const x = 155 + (i % 6) * 258;
      const y = 130 + Math.floor(i / 6) * 268;
      const red = i === 8 || i === 13 || i === 16;
      const tone = red
        ? seal
        : ([straw, leaf, mist, blush, sand, river][(i * 5 + Math.floor(i / 6)) % 6] ?? straw);
      const petal = path("M0 0C-58-28-58-100 0-118C58-100 58-28 0 0Z", tone);
      return (
        times(4, (k) =>
          placed({ x, y, turn: k * 90 + (i % 2) * 45, scale: red ? 1.02 : 0.86 }, petal),
        ) + circle([x, y, red ? 26 : 18], red ? ochre : chalk)
      );
    }),
  ].join("");
