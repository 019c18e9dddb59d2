import { backdrop, tower, tree } from "../motifs.ts";
import { blush, chalk, clay, dune, ink, leaf, moss, ochre, sand, seal, straw } from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** A pocket corner: planting beds, a running lane and a hoop. */
export const corner = (): string =>
  [
    backdrop({ horizon: 520, ground: leaf }),
    times(4, (i) =>
      tower([60 + i * 180, 160 + (i % 2) * 70, 140, 360 - (i % 2) * 70], {
        wall: i % 2 ? sand : chalk,
        columns: 3,
        rows: 7,
        window: dune,
      }),
    ),
    path("M0 1067C260 700 700 640 1600 690V850C900 800 560 880 420 1067Z", seal),
    times(2, (i) =>
      path(
        `M${140 + i * 140} 1067C${400 + i * 90} ${760 + i * 42} ${800} ${700 + i * 44} 1600 ${743 + i * 53}`,
        { stroke: chalk, width: 6, dash: "30 18" },
      ),
    ),
    times(4, (i) => {
      const x = 720 + i * 210;
      return (
        rect([x, 590, 170, 66], clay) +
        times(5, (k) =>
          circle(
            [x + 22 + k * 32, 578 - (k % 2) * 14, 24],
            [straw, blush, seal, moss, ochre][(k + i) % 5] ?? moss,
          ),
        )
      );
    }),
    path("M1270 520V170h150", { stroke: ink, width: 14 }),
    rect([1350, 120, 150, 106], { fill: chalk, stroke: ink, width: 7 }),
    path("M1396 232h60l-10 64h-40Z", { stroke: seal, width: 7 }),
    tree([900, 520, 300], "round"),
    tree([1090, 530, 240], "twin"),
    tree([820, 530, 190], "tall"),
    times(
      3,
      (i) =>
        rect([640 + i * 260, 930 + (i % 2) * 40, 150, 22], chalk) +
        path(
          `M${660 + i * 260} ${952 + (i % 2) * 40}v50M${770 + i * 260} ${952 + (i % 2) * 40}v50`,
          { stroke: ink, width: 9 },
        ),
    ),
  ].join("");
