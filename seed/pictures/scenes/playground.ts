import { backdrop, grid, tower, tree } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  moss,
  ochre,
  river,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A playground at a child's height: slide, blocks, swing, low windows. */
export const playground = (): string =>
  [
    backdrop({ horizon: 800, ground: straw }),
    times(3, (i) =>
      tower([70 + i * 560, 150, 240, 650], { wall: sand, columns: 4, rows: 10, window: dune }),
    ),
    rect([250, 420, 40, 400], seal),
    rect([400, 420, 40, 400], seal),
    polygon(
      [
        [220, 420],
        [345, 320],
        [470, 420],
      ],
      ink,
    ),
    rect([250, 560, 190, 24], clay),
    path("M440 570C560 590 600 800 760 816V850C560 850 500 640 440 620Z", slate),
    times(4, (i) => path(`M258 ${620 + i * 50}h24`, { stroke: chalk, width: 8 })),
    path("M880 820L960 400L1040 820M1300 820L1380 400L1460 820M960 400H1380", {
      stroke: moss,
      width: 18,
    }),
    times(
      2,
      (i) =>
        path(`M${1060 + i * 150} 400V690M${1120 + i * 150} 400V690`, { stroke: ink, width: 4 }) +
        rect([1050 + i * 150, 690, 80, 18], i ? seal : ochre),
    ),
    times(6, (i) =>
      rect(
        [140 + (i % 3) * 96 + Math.floor(i / 3) * 48, 940 - Math.floor(i / 3) * 92, 88, 88],
        [seal, river, moss, ochre, blush, slate][i] ?? seal,
      ),
    ),
    circle([620, 950, 50], blush),
    circle([1200, 930, 64], { stroke: seal, width: 14 }),
    grid([760, 880, 300, 120], {
      cell: 60,
      line: clay,
      tint: (c, r) => ((c + r) % 3 === 0 ? chalk : undefined),
    }),
    tree([830, 800, 250], "twin"),
    tree([1540, 800, 300], "round"),
  ].join("");
