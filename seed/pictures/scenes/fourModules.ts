import { backdrop, grid, house, tower } from "../motifs.ts";
import {
  blush,
  chalk,
  dune,
  ink,
  leaf,
  mist,
  paper,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { circle, placed, rect, times } from "../svg.ts";

/** Four tiles: neighbours, shops, estates and one person's calendar. */
export const fourModules = (): string => {
  const tiles: [string, string][] = [
    [
      straw,
      house([30, 60, 120, 130], { wall: chalk, roof: seal }) +
        house([170, 90, 100, 100], { wall: paper, roof: slate, door: ink }),
    ],
    [
      blush,
      times(5, (i) => rect([40 + i * 44, 50, 44, 70], i % 2 ? chalk : seal)) +
        rect([50, 120, 200, 90], paper) +
        rect([120, 140, 60, 70], ink),
    ],
    [
      mist,
      tower([50, 20, 90, 190], { wall: chalk, columns: 2, rows: 5, window: slate }) +
        tower([160, 60, 90, 150], { wall: paper, columns: 2, rows: 4, window: seal }),
    ],
    [
      leaf,
      rect([50, 40, 200, 170], chalk) +
        rect([50, 40, 200, 44], ink) +
        times(12, (i) =>
          rect([68 + (i % 4) * 44, 98 + Math.floor(i / 4) * 36, 28, 24], i === 6 ? seal : dune),
        ),
    ],
  ];
  return [
    backdrop({ sky: sand, line: dune }),
    times(4, (i) => {
      const x = 270 + (i % 2) * 550;
      const y = 60 + Math.floor(i / 2) * 490;
      const [tone, sign] = tiles[i] ?? ["", ""];
      return (
        rect([x, y, 510, 456], { fill: tone, radius: 30 }) +
        placed({ x: x + 72, y: y + 68, scale: 1.22 }, sign)
      );
    }),
    circle([800, 533, 96], { fill: ink, stroke: sand, width: 22 }),
    grid([752, 485, 96, 96], {
      cell: 32,
      line: chalk,
      tint: (c, r) => (c === 1 && r === 1 ? seal : undefined),
    }),
  ].join("");
};
