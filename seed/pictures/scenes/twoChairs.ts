import { backdrop, grid, tree } from "../motifs.ts";
import {
  chalk,
  clay,
  ink,
  leaf,
  mist,
  moss,
  ochre,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** Two chairs, a table and a clock-less wall of squares: room for a talk. */
export const twoChairs = (): string =>
  [
    backdrop({ sky: mist, line: "#c2cec9", horizon: 820, ground: clay }),
    grid([480, 90, 640, 400], {
      cell: 80,
      line: stone,
      tint: (c, r) =>
        [0, 9, 18, 27, 5, 22].includes(r * 8 + c)
          ? seal
          : (c * 3 + r * 5) % 6 === 0
            ? chalk
            : (c + r * 3) % 7 === 1
              ? straw
              : undefined,
    }),
    times(2, (i) => {
      const turn = i ? -1 : 1;
      const x = i ? 1250 : 350;
      return `<g transform="translate(${x} 0) scale(${turn} 1)">${rect([-150, 380, 60, 330], { fill: slate, radius: 26 })}${rect([-150, 620, 310, 110], { fill: slate, radius: 26 })}${rect([-60, 560, 230, 34], { fill: ink, radius: 16 })}${path("M-110 730L-140 900M120 730L150 900", { stroke: ink, width: 18 })}${rect([-84, 470, 90, 120], { fill: i ? ochre : seal, radius: 14 })}</g>`;
    }),
    rect([620, 640, 360, 26], ink),
    path("M800 666V880M700 890H900", { stroke: ink, width: 18 }),
    path("M690 570h70v40q0 30-35 30t-35-30Z", chalk),
    path("M840 570h70v40q0 30-35 30t-35-30Z", chalk),
    rect([778, 540, 44, 100], leaf),
    circle([800, 520, 44], moss),
    path("M180 940H1420", { stroke: "#a36f50", width: 6 }),
    tree([90, 820, 360], "tall"),
    tree([1510, 820, 330], "round"),
  ].join("");
