import { backdrop } from "../motifs.ts";
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
import { circle, path, placed, rect, times } from "../svg.ts";

/** Repeated dwelling units, each with one small happy thing behind its window. */
export const units = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    rect([180, 60, 1240, 947], chalk),
    times(24, (i) => {
      const x = 216 + (i % 6) * 198;
      const y = 96 + Math.floor(i / 6) * 228;
      const glass =
        [mist, straw, paper, leaf, blush, river][(i * 5 + Math.floor(i / 6)) % 6] ?? mist;
      const things = [
        circle([89, 120, 36], seal),
        rect([40, 110, 98, 46], clay) + circle([64, 92, 18], chalk) + circle([112, 92, 18], chalk),
        path("M89 156V90M89 120q-40-10-44-50q40 4 44 50q4-50 44-60q0 50-44 60", {
          stroke: moss,
          width: 8,
        }),
        path("M50 70h78v86H50ZM64 92h50M64 112h50M64 132h30", { stroke: ink, width: 7 }),
        path("M46 156l43-90 43 90Z", slate),
        path("M60 80q29-40 58 0v40H60ZM50 120h78l8 36H42Z", ochre),
      ];
      return (
        rect([x, y, 178, 188], glass) +
        placed({ x, y: y + 6 }, things[((i % 6) * 5 + Math.floor(i / 6) * 2 + 1) % 6] ?? "") +
        rect([x, y + 166, 178, 22], ink) +
        rect([x, y, 178, 188], { stroke: ink, width: 5 })
      );
    }),
  ].join("");
