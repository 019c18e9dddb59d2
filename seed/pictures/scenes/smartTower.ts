import { backdrop, tree } from "../motifs.ts";
import {
  blush,
  chalk,
  ink,
  mist,
  ochre,
  paper,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A block of flats in section: lift, corridor, falling line and fire lane. */
export const smartTower = (): string =>
  [
    backdrop({ horizon: 880, ground: stone }),
    rect([420, 90, 620, 790], chalk),
    times(6, (r) =>
      times(3, (c) =>
        rect([470 + c * 120, 140 + r * 122, 84, 78], (c + r * 2) % 5 === 0 ? straw : mist),
      ),
    ),
    rect([860, 90, 120, 790], sand),
    times(6, (i) => path(`M860 ${212 + i * 122}h120`, { stroke: stone, width: 4 })),
    rect([870, 640, 100, 120], { fill: paper, stroke: ink, width: 6 }),
    path("M920 90V640", { stroke: ink, width: 5 }),
    circle([898, 730, 17], { stroke: seal, width: 6 }),
    circle([944, 730, 17], { stroke: seal, width: 6 }),
    path("M898 730l18-36h22l6 36", { stroke: seal, width: 6 }),
    path("M884 654l72 92M956 654l-72 92", { stroke: seal, width: 5, opacity: 0.55 }),
    path("M1090 190C1160 330 1180 560 1184 820", { stroke: seal, width: 6, dash: "6 20" }),
    times(4, (i) =>
      rect([1076 + ([0, 56, 88, 96][i] ?? 0), 176 + i * 190, 34, 34], i === 3 ? seal : blush),
    ),
    rect([200, 140, 120, 60], ink),
    rect([320, 152, 26, 36], seal),
    path("M250 200v80M200 280h100", { stroke: ink, width: 12 }),
    path("M250 280V880", { stroke: ink, width: 8 }),
    path("M350 170L1090 190", { stroke: ochre, width: 3, dash: "4 12" }),
    rect([0, 920, 1600, 70], slate),
    times(11, (i) =>
      polygon(
        [
          [20 + i * 150, 990],
          [70 + i * 150, 990],
          [120 + i * 150, 920],
          [70 + i * 150, 920],
        ],
        straw,
      ),
    ),
    tree([180, 880, 260], "round"),
    tree([1380, 880, 320], "tall"),
    tree([1490, 880, 220], "twin"),
  ].join("");
