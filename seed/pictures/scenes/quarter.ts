import { backdrop, tower, tree } from "../motifs.ts";
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
  straw,
} from "../palette.ts";
import { circle, path, placed, polygon, rect, times } from "../svg.ts";

/** Streets around one community: five scenes within a short walk. */
export const quarter = (): string =>
  [
    backdrop({ horizon: 860, ground: sand }),
    times(4, (i) =>
      tower([40 + i * 400, 240 + ((i * 3) % 4) * 40, 170, 620 - ((i * 3) % 4) * 40], {
        wall: sand,
        columns: 3,
        rows: 9,
        window: dune,
      }),
    ),
    times(5, (i) => {
      const x = 110 + i * 284;
      const tones = [straw, blush, mist, leaf, river];
      const signs = [
        path("M30 60h100l-14 90H44ZM54 60q26-54 52 0", { fill: chalk, stroke: seal, width: 10 }),
        path("M80 64q-34-22-66 0v88q32-20 66 0q34-20 66 0V64q-32-22-66 0v88", {
          fill: chalk,
          stroke: ink,
          width: 9,
        }),
        path("M80 50l76 36-76 36-76-36ZM36 104v40q44 30 88 0v-40", {
          fill: slate,
          stroke: slate,
          width: 6,
        }),
        circle([80, 100, 56], chalk) +
          path("M24 100h112M80 44v112M40 60q40 40 0 80M120 60q-40 40 0 80", {
            stroke: seal,
            width: 8,
          }),
        path("M80 152C0 100 6 50 46 50q30 0 34 30q4-30 34-30c40 0 46 50-34 102Z", seal),
      ];
      return [
        rect([x, 480, 250, 380], tones[i] ?? sand),
        times(5, (k) =>
          rect(
            [x + k * 50, 430, 50, 70],
            k % 2 ? chalk : ([seal, slate, ochre, moss, clay][i] ?? seal),
          ),
        ),
        placed({ x: x + 45, y: 520 }, signs[i] ?? ""),
        rect([x + 60, 720, 130, 140], { fill: paper, stroke: ink, width: 6 }),
        path(`M${x + 125} 720v140`, { stroke: ink, width: 6 }),
      ].join("");
    }),
    tree([85, 860, 230], "tall"),
    tree([1545, 860, 250], "round"),
    path("M90 960H1510", { stroke: seal, width: 8, dash: "2 24" }),
    circle([90, 960, 20], seal),
    polygon(
      [
        [1510, 930],
        [1560, 960],
        [1510, 990],
      ],
      seal,
    ),
  ].join("");
