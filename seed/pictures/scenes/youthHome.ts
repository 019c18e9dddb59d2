import { backdrop, tower } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  ink,
  mist,
  ochre,
  paper,
  sand,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { plane } from "../plane.ts";
import { circle, path, placed, rect, times } from "../svg.ts";

/** Flats, a guitar, a ball and a late window: a young community. */
export const youthHome = (): string =>
  [
    backdrop({ sky: blush, line: "#cf8069", horizon: 850, ground: slate }),
    times(6, (i) =>
      tower([40 + i * 270, 230 + ((i * 3) % 5) * 56, 200, 620 - ((i * 3) % 5) * 56], {
        wall: i % 2 ? paper : sand,
        columns: 4,
        rows: 9,
        window: i % 2 ? stone : clay,
        lit: (c, r) => ((c * 3 + r * 7 + i * 5) % 9 === 0 ? straw : undefined),
      }),
    ),
    placed({ x: 1180, y: 170, scale: 0.9, turn: 64 }, plane(chalk)),
    path("M300 320Q720 280 1060 200", { stroke: chalk, width: 4, dash: "4 16" }),
    placed(
      { x: 400, y: 850, turn: 18 },
      rect([-14, -420, 28, 270], ink) +
        rect([-26, -450, 52, 50], clay) +
        circle([0, -150, 66], ochre) +
        circle([0, -60, 86], ochre) +
        circle([0, -130, 26], ink),
    ),
    circle([740, 930, 78], ochre),
    path("M662 930h156M740 852v156M690 872q50 58 0 116M790 872q-50 58 0 116", {
      stroke: ink,
      width: 6,
    }),
    rect([1010, 800, 380, 30], clay),
    path("M1050 830v150M1350 830v150", { stroke: ink, width: 14 }),
    rect([1090, 700, 190, 100], ink),
    rect([1102, 712, 166, 76], mist),
    rect([1060, 792, 250, 10], ink),
  ].join("");
