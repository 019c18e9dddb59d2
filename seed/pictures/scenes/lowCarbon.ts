import { backdrop } from "../motifs.ts";
import { chalk, leaf, mist, moss, paper, sand, seal, slate, straw } from "../palette.ts";
import { around, circle, path, placed, polygon, rect, times } from "../svg.ts";

/** Roofs with panels, a wind wheel and a leaf that is a plug. */
export const lowCarbon = (): string =>
  [
    backdrop({ horizon: 820, ground: leaf }),
    circle([300, 230, 110], straw),
    times(12, (i) => {
      const [a, b] = around([300, 230], [140, i * 30]);
      const [c, d] = around([300, 230], [176, i * 30]);
      return path(`M${a} ${b}L${c} ${d}`, { stroke: straw, width: 10 });
    }),
    times(3, (i) => {
      const x = 500 + i * 290;
      return (
        rect([x, 560, 240, 260], [chalk, sand, mist][i] ?? chalk) +
        polygon(
          [
            [x - 30, 560],
            [x + 50, 400],
            [x + 280, 400],
            [x + 260, 560],
          ],
          slate,
        ) +
        times(4, (k) =>
          path(`M${x + 20 + k * 58} 560L${x + 74 + k * 52} 400`, { stroke: mist, width: 3 }),
        ) +
        path(`M${x + 10} 480h258`, { stroke: mist, width: 3 }) +
        rect([x + 90, 680, 60, 140], seal)
      );
    }),
    path("M1450 820V330", { stroke: chalk, width: 18 }),
    times(3, (i) =>
      placed(
        { x: 1450, y: 330, turn: i * 120 + 14 },
        path("M-8 0C-30-70-14-190 0-210C18-190 16-70 8 0Z", chalk),
      ),
    ),
    circle([1450, 330, 18], seal),
    path(
      "M180 760C150 600 240 520 400 520C400 680 320 760 180 760ZM180 760Q270 660 340 580M180 760q-20 40-20 110",
      { fill: moss, stroke: paper, width: 7 },
    ),
    path("M60 920C500 880 700 990 1540 930", { stroke: paper, width: 12, dash: "4 26" }),
  ].join("");
