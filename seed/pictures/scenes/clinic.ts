import { backdrop, grid } from "../motifs.ts";
import { blush, chalk, dune, ink, mist, seal, stone, straw } from "../palette.ts";
import { circle, path, rect } from "../svg.ts";

/** A family doctor's bag on a door grid: care that comes by the household. */
export const clinic = (): string =>
  [
    backdrop({ sky: mist, line: "#c2cfca" }),
    grid([860, 120, 600, 800], {
      cell: 100,
      line: stone,
      tint: (c, r) =>
        (c * 3 + r * 2) % 7 === 0
          ? straw
          : (c + r * 3) % 8 === 1
            ? chalk
            : (c * 2 + r) % 11 === 4
              ? blush
              : undefined,
    }),
    path("M300 420v-70q0-60 60-60h200q60 0 60 60v70", { stroke: ink, width: 26 }),
    rect([160, 410, 600, 420], { fill: seal, radius: 36 }),
    rect([160, 560, 600, 14], { fill: ink, opacity: 0.25 }),
    path(
      "M460 770C300 670 310 540 390 540C440 540 460 580 460 600C460 580 480 540 530 540C610 540 620 670 460 770Z",
      chalk,
    ),
    path("M760 640C900 640 860 460 960 470S1010 770 1110 720 1150 520 1210 520", {
      stroke: ink,
      width: 9,
    }),
    circle([1210, 520, 36], { fill: straw, stroke: ink, width: 9 }),
    rect([0, 920, 1600, 147], dune),
  ].join("");
