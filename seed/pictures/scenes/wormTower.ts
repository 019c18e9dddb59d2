import { flowers } from "../flowers.ts";
import { backdrop, tower, tree } from "../motifs.ts";
import { blush, chalk, clay, dune, ink, leaf, moss, paper, sand, seal, straw } from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A garden with a worm tower: layers of earth under a small roof. */
export const wormTower = (): string =>
  [
    backdrop({ horizon: 820, ground: leaf }),
    tower([90, 170, 230, 650], { wall: sand, columns: 4, rows: 10, window: dune }),
    tower([1270, 250, 240, 570], { wall: sand, columns: 4, rows: 9, window: dune }),
    tree([430, 820, 330], "round"),
    tree([1180, 820, 300], "tall"),
    polygon(
      [
        [560, 250],
        [800, 120],
        [1040, 250],
      ],
      seal,
    ),
    rect([620, 250, 360, 570], { fill: paper, stroke: ink, width: 8 }),
    times(5, (i) =>
      rect([636, 300 + i * 104, 328, 92], [straw, clay, moss, "#7a5a45", ink][i] ?? clay),
    ),
    times(5, (i) =>
      path(`M${670 + (i % 2) * 60} ${346 + i * 104}q30-34 60 0t60 0t60 0`, {
        stroke: i < 2 ? seal : blush,
        width: 9,
      }),
    ),
    times(22, (i) => circle([660 + ((i * 61) % 290), 318 + ((i * 137) % 480), 4], chalk)),
    rect([340, 850, 240, 60], clay),
    flowers([360, 850], 7),
    rect([1020, 850, 300, 60], clay),
    flowers([1040, 850], 9),
    rect([640, 900, 340, 40], dune),
    rect([660, 960, 300, 40], dune),
  ].join("");
