import { backdrop, tower, tree } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  leaf,
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

/** One building, five uses, cut open. */
export const sharedHouse = (): string =>
  [
    backdrop({ horizon: 880, ground: dune }),
    tower([60, 250, 190, 630], { wall: sand, columns: 3, rows: 10, window: dune }),
    tower([1370, 180, 180, 700], { wall: sand, columns: 3, rows: 11, window: dune }),
    rect([300, 150, 1000, 730], ink),
    rect([318, 168, 474, 330], chalk),
    rect([808, 168, 474, 330], straw),
    rect([318, 514, 310, 366], mist),
    rect([644, 514, 310, 366], blush),
    rect([970, 514, 312, 366], leaf),
    path("M318 168q60 190 20 330h-20ZM792 168q-60 190-20 330h20Z", seal),
    rect([400, 420, 310, 14], clay),
    times(
      3,
      (i) =>
        circle([470 + i * 85, 250, 24], ochre) +
        polygon(
          [
            [458 + i * 85, 270],
            [482 + i * 85, 270],
            [510 + i * 85, 420],
            [430 + i * 85, 420],
          ],
          { fill: straw, opacity: 0.7 },
        ),
    ),
    times(
      3,
      (i) =>
        rect([860 + i * 136, 220, 100, 150], chalk) +
        rect([876 + i * 136, 240, 68, 10], ink) +
        rect([876 + i * 136, 262, 50, 10], stone),
    ),
    rect([850, 420, 390, 22], clay),
    rect([870, 442, 350, 56], paper),
    path("M380 700h120v80q0 50-60 50t-60-50ZM500 720q50 0 40 40t-50 26", {
      fill: slate,
      stroke: slate,
      width: 8,
    }),
    times(3, (i) => path(`M${410 + i * 30} 670q-16-30 0-50t0-50`, { stroke: chalk, width: 7 })),
    path("M690 720h210M700 670v100M730 650v140M870 650v140M900 670v100", {
      stroke: ink,
      width: 20,
    }),
    rect([1050, 600, 150, 230], slate),
    rect([1070, 622, 110, 80], straw),
    rect([1070, 722, 110, 14], chalk),
    rect([1070, 750, 60, 50], seal),
    polygon(
      [
        [270, 150],
        [1330, 150],
        [1270, 100],
        [330, 100],
      ],
      seal,
    ),
    tree([270, 880, 220], "round"),
    tree([1335, 880, 260], "tall"),
  ].join("");
