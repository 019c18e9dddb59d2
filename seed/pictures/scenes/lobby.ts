import { backdrop, grid } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  leaf,
  mist,
  moss,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A lobby with a bench, plants and a door that stands open. */
export const lobby = (): string =>
  [
    backdrop({ sky: sand, line: dune, horizon: 840, ground: stone }),
    rect([200, 120, 1200, 720], chalk),
    grid([200, 120, 1200, 300], {
      cell: 60,
      line: sand,
      tint: (c, r) =>
        (c * 7 + r * 3) % 17 === 0 ? straw : (c * 5 + r) % 19 === 0 ? blush : undefined,
    }),
    rect([640, 300, 320, 540], mist),
    polygon(
      [
        [640, 300],
        [520, 350],
        [520, 880],
        [640, 840],
      ],
      seal,
    ),
    circle([548, 610, 12], straw),
    rect([1040, 640, 280, 40], clay),
    path("M1070 680v160M1290 680v160", { stroke: ink, width: 12 }),
    times(3, (i) => rect([1050 + i * 92, 560, 76, 80], [leaf, straw, blush][i] ?? leaf)),
    rect([270, 700, 120, 140], slate),
    path(
      "M330 700c-90-60-110-150-60-230 20 90 40 120 60 150 10-90 30-170 100-200 0 110-40 220-100 280Z",
      moss,
    ),
    times(13, (i) =>
      path(`M${200 + i * 100} 840L${-100 + i * 150} 1067`, { stroke: dune, width: 3 }),
    ),
    circle([800, 205, 46], { fill: straw, stroke: ink, width: 4 }),
    path("M800 120v38", { stroke: ink, width: 4 }),
  ].join("");
