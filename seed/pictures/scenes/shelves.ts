import { backdrop } from "../motifs.ts";
import {
  chalk,
  clay,
  dune,
  ink,
  mist,
  moss,
  ochre,
  paper,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { circle, path, placed, rect, times } from "../svg.ts";

/** Shelves that carry crafts instead of goods. */
export const shelves = (): string => {
  const crafts = [
    path("M20 120L90 30M70 20l40 40M84 42l26-26", { stroke: ink, width: 14 }),
    circle([66, 80, 44], seal) +
      circle([66, 80, 16], chalk) +
      path("M110 80q40 10 30 50", { stroke: seal, width: 6 }),
    path("M24 124l-6-70h100l-6 70ZM40 54q26-46 52 0", { fill: straw, stroke: clay, width: 8 }),
    path("M40 20v90M40 20q50 0 50 30t-50 30", { stroke: slate, width: 12 }) +
      rect([18, 110, 100, 16], slate),
    path("M66 20c36 0 50 30 50 50H16c0-20 14-50 50-50ZM66 70v50q0 14-18 10", {
      fill: moss,
      stroke: moss,
      width: 6,
    }),
    rect([20, 50, 96, 76], ochre) + path("M20 76h96M68 50v76", { stroke: chalk, width: 8 }),
    circle([66, 76, 50], { stroke: ink, width: 9 }) +
      path("M66 76V44M66 76l26 14", { stroke: seal, width: 9 }),
    path("M30 126h74l10-60H20ZM66 66V30M66 44q24-30 40-16M66 52q-24-24-40-10", {
      fill: clay,
      stroke: moss,
      width: 8,
    }),
  ];
  return [
    backdrop({ sky: sand, line: dune }),
    rect([150, 90, 1300, 900], clay),
    rect([174, 114, 1252, 852], paper),
    times(15, (i) => {
      const x = 196 + (i % 5) * 246;
      const y = 134 + Math.floor(i / 5) * 280;
      return (
        rect([x, y, 224, 232], [chalk, sand, mist][(i * 2 + Math.floor(i / 5)) % 3] ?? chalk) +
        placed(
          { x: x + 36, y: y + 40, scale: 1.15 },
          crafts[((i % 5) * 3 + Math.floor(i / 5) * 5) % 8] ?? "",
        )
      );
    }),
    times(3, (i) => rect([174, 366 + i * 280, 1252, 26], clay)),
    times(15, (i) =>
      rect([270 + (i % 5) * 246, 372 + Math.floor(i / 5) * 280, 76, 14], i === 7 ? seal : straw),
    ),
  ].join("");
};
