import { backdrop, grid, tower, tree } from "../motifs.ts";
import { chalk, dune, ink, leaf, mist, sand, seal, stone, straw } from "../palette.ts";
import { circle, path, polygon, rect } from "../svg.ts";

/** A phone that frames a street lamp: point, report, done. */
export const phoneReport = (): string =>
  [
    backdrop({ horizon: 860, ground: dune }),
    tower([90, 330, 220, 530], { wall: sand, columns: 4, rows: 9, window: dune }),
    tower([1330, 260, 200, 600], { wall: sand, columns: 3, rows: 10, window: dune }),
    path("M420 860V330q0-60 60-60h70", { stroke: ink, width: 16 }),
    polygon(
      [
        [540, 250],
        [640, 270],
        [620, 320],
        [520, 300],
      ],
      ink,
    ),
    polygon(
      [
        [530, 320],
        [630, 330],
        [760, 860],
        [430, 860],
      ],
      { fill: straw, opacity: 0.45 },
    ),
    rect([700, 110, 440, 840], { fill: ink, radius: 56 }),
    rect([724, 160, 392, 720], { fill: chalk, radius: 20 }),
    grid([724, 160, 392, 392], {
      cell: 56,
      line: sand,
      tint: (c, r) => ((c * 3 + r * 2) % 8 === 0 ? mist : (c + r * 4) % 9 === 2 ? leaf : undefined),
    }),
    path("M920 500C830 390 846 290 920 284C994 290 1010 390 920 500Z", seal),
    circle([920, 354, 30], chalk),
    rect([756, 590, 328, 30], stone),
    rect([756, 640, 240, 24], dune),
    rect([756, 740, 328, 96], { fill: seal, radius: 48 }),
    path("M870 790l36 34 70-66", { stroke: chalk, width: 14 }),
    path("M1160 400q90 40 110 140M1290 500l-20 44-38-28", { stroke: seal, width: 9 }),
    tree([1270, 860, 240], "round"),
    tree([360, 860, 170], "tall"),
  ].join("");
