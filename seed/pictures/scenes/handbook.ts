import { backdrop, grid } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  leaf,
  mist,
  moss,
  ochre,
  paper,
  river,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** An open handbook with plans on its pages and a measuring line across. */
export const handbook = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    path(
      "M180 250 Q490 180 800 270 Q1110 180 1420 250 V850 Q1110 790 800 870 Q490 790 180 850Z",
      seal,
    ),
    path("M200 225 Q500 160 800 250 V835 Q500 760 200 822Z", chalk),
    path("M1400 225 Q1100 160 800 250 V835 Q1100 760 1400 822Z", paper),
    path("M800 250V835", { stroke: stone, width: 4 }),
    grid([290, 300, 400, 400], {
      cell: 50,
      line: dune,
      tint: (c, r) =>
        c === 3 || r === 4
          ? mist
          : (c * r) % 7 === 3
            ? straw
            : (c + r * 2) % 9 === 0
              ? leaf
              : undefined,
    }),
    circle([465, 525, 34], seal),
    times(3, (i) => circle([465, 525, 80 + i * 56], { stroke: ink, width: 4, dash: "4 14" })),
    times(
      8,
      (i) =>
        rect(
          [900, 330 + i * 54, 44, 30],
          [straw, leaf, blush, river, clay, moss, ochre, slate][i] ?? ink,
        ) + rect([970, 338 + i * 54, 320 - (i % 3) * 60, 13], stone),
    ),
    rect([250, 905, 1100, 56], straw),
    times(45, (i) =>
      path(`M${266 + i * 24.3} 905v${i % 5 === 0 ? 34 : 18}`, { stroke: ink, width: 3 }),
    ),
  ].join("");
