import { backdrop, grid } from "../motifs.ts";
import { clay, dune, ink, leaf, moss, paper, sand, seal, slate, straw } from "../palette.ts";
import { around, circle, path, polygon, rect, times } from "../svg.ts";

/** A courtyard seen from above: roofs around a table and a tree. */
export const courtyard = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    rect([200, 90, 1200, 887], paper),
    polygon(
      [
        [200, 90],
        [1400, 90],
        [1180, 290],
        [420, 290],
      ],
      ink,
    ),
    polygon(
      [
        [200, 977],
        [1400, 977],
        [1180, 777],
        [420, 777],
      ],
      slate,
    ),
    polygon(
      [
        [200, 90],
        [200, 977],
        [420, 777],
        [420, 290],
      ],
      clay,
    ),
    polygon(
      [
        [1400, 90],
        [1400, 977],
        [1180, 777],
        [1180, 290],
      ],
      "#3a342e",
    ),
    times(12, (i) =>
      path(`M${260 + i * 98} 90L${456 + i * 63} 290`, { stroke: paper, width: 2, opacity: 0.35 }),
    ),
    times(12, (i) =>
      path(`M${260 + i * 98} 977L${456 + i * 63} 777`, { stroke: paper, width: 2, opacity: 0.35 }),
    ),
    grid([427, 293, 747, 480.6], {
      cell: 53.4,
      line: dune,
      tint: (c, r) => ((c * 5 + r * 3) % 13 === 0 ? straw : undefined),
    }),
    circle([620, 520, 132], leaf),
    circle([580, 490, 84], moss),
    circle([670, 560, 62], moss),
    rect([880, 440, 170, 170], seal),
    times(4, (i) => {
      const [x, y] = around([965, 525], [142, i * 90]);
      return circle([x, y, 34], ink);
    }),
    rect([760, 777, 90, 200], paper),
  ].join("");
