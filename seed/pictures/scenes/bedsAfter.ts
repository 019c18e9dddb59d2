import { flowers } from "../flowers.ts";
import { backdrop, tree } from "../motifs.ts";
import { chalk, clay, dune, ink, leaf, moss, ochre, sand, seal, slate, stone } from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** After: the same corner with flower beds and a small sorting pavilion. */
export const bedsAfter = (): string =>
  [
    backdrop({ horizon: 700, ground: dune }),
    rect([120, 160, 1360, 540], sand),
    times(9, (i) => rect([170 + i * 148, 210, 90, 130], dune)),
    times(14, (i) =>
      path(`M${i * 130 - 60} 1067L${i * 104 + 120} 700`, { stroke: sand, width: 3 }),
    ),
    path("M0 820H1600M0 940H1600", { stroke: sand, width: 3 }),
    polygon(
      [
        [1040, 430],
        [1250, 350],
        [1460, 430],
      ],
      seal,
    ),
    rect([1080, 430, 340, 290], chalk),
    times(
      4,
      (i) =>
        rect([1100 + i * 78, 540, 64, 150], [moss, slate, ochre, stone][i] ?? moss) +
        rect([1112 + i * 78, 560, 40, 12], ink),
    ),
    times(3, (i) => {
      const x = 170 + i * 290;
      return (
        rect([x, 760 + (i % 2) * 40, 250, 90], clay) +
        flowers([x + 20, 760 + (i % 2) * 40], 8) +
        times(6, (k) => circle([x + 24 + k * 40, 764 + (i % 2) * 40, 20], leaf))
      );
    }),
    tree([240, 700, 320], "twin"),
    tree([640, 700, 380], "round"),
    tree([930, 700, 260], "tall"),
    rect([560, 930, 240, 24], clay),
    path("M590 954v60M770 954v60", { stroke: ink, width: 10 }),
  ].join("");
