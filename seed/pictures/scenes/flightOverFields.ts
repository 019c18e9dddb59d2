import { backdrop, grid } from "../motifs.ts";
import {
  chalk,
  clay,
  dune,
  ink,
  leaf,
  moss,
  paper,
  river,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { plane } from "../plane.ts";
import { path, placed, polygon, rect, times } from "../svg.ts";

/** Fields, roofs and runways from above, crossed by a flight. */
export const flightOverFields = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    times(60, (i) => {
      const x = (i % 10) * 160;
      const y = Math.floor(i / 10) * 178;
      const tone =
        [leaf, sand, straw, moss, paper, dune][(i * 7 + Math.floor(i / 10) * 2) % 6] ?? sand;
      const furrows = times(4, (k) =>
        path(`M${x + 20 + k * 38} ${y + 8}v162`, { stroke: paper, width: 3, opacity: 0.5 }),
      );
      return rect([x + 3, y + 3, 154, 172], tone) + ((i * 5) % 7 < 3 ? furrows : "");
    }),
    grid([1120, 180, 320, 356], {
      cell: 53.3,
      line: stone,
      tint: (c, r) => ((c * 3 + r * 5) % 7 === 0 ? clay : (c + r) % 3 === 0 ? chalk : paper),
    }),
    polygon(
      [
        [60, 1067],
        [220, 1067],
        [860, 0],
        [740, 0],
      ],
      slate,
    ),
    path("M150 1050L800 6", { stroke: chalk, width: 7, dash: "44 34" }),
    path("M-40 760C300 700 420 900 760 830S1300 700 1640 800", { stroke: river, width: 44 }),
    path("M420 980C700 760 900 600 1240 400", { stroke: ink, width: 4, dash: "4 16" }),
    placed({ x: 1050, y: 540, scale: 1.7, turn: 56 }, plane(ink)),
    placed({ x: 1034, y: 514, scale: 1.7, turn: 56 }, plane(seal)),
  ].join("");
