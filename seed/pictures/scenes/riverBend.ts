import { backdrop, tower, tree } from "../motifs.ts";
import { blush, chalk, dune, ink, leaf, mist, river, sand, seal, stone } from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A river bend with towers on both banks and a covered bridge. */
export const riverBend = (): string =>
  [
    backdrop({}),
    circle([1180, 230, 100], blush),
    times(9, (i) =>
      tower([30 + i * 178, 190 + ((i * 5) % 7) * 46, 132, 560 - ((i * 5) % 7) * 46], {
        wall: [sand, dune, chalk][i % 3],
        columns: 3,
        rows: 10,
        window: i % 3 === 1 ? stone : dune,
        lit: (c, r) => ((c * 5 + r * 7 + i * 3) % 31 === 0 ? seal : undefined),
      }),
    ),
    path("M0 750H1600V1067H0Z", leaf),
    path("M0 860C300 780 520 1010 820 940S1300 770 1600 840V1067H0Z", river),
    times(8, (i) =>
      path(`M${110 + i * 190} ${980 + (i % 3) * 26}q40-18 80 0`, { stroke: mist, width: 6 }),
    ),
    path("M500 790H1120V880H500Z", chalk),
    times(9, (i) => rect([516 + i * 68, 700, 18, 90], seal)),
    polygon(
      [
        [470, 706],
        [560, 630],
        [1060, 630],
        [1150, 706],
      ],
      ink,
    ),
    polygon(
      [
        [700, 634],
        [810, 560],
        [920, 634],
      ],
      ink,
    ),
    times(3, (i) => path(`M${560 + i * 190} 930v-50a60 56 0 0 1 120 0v50Z`, river)),
    tree([160, 800, 240], "twin"),
    tree([350, 780, 190], "tall"),
    tree([1290, 790, 230], "tall"),
    tree([1450, 800, 270], "round"),
  ].join("");
