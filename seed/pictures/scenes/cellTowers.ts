import { backdrop, grid, tree } from "../motifs.ts";
import { chalk, leaf, mist, river, seal, stone, straw } from "../palette.ts";
import { path, rect, times } from "../svg.ts";

/** Dense towers, each floor a cell of the grid. */
export const cellTowers = (): string =>
  [
    backdrop({ horizon: 930, ground: stone }),
    times(7, (i) => {
      const cell = 40;
      const columns = 4;
      const rows = [13, 18, 11, 20, 15, 19, 12][i] ?? 12;
      const x = 90 + i * 208;
      return (
        rect([x, 930 - rows * cell, columns * cell, rows * cell], chalk) +
        grid([x, 930 - rows * cell, columns * cell, rows * cell], {
          cell,
          line: stone,
          tint: (c, r) => {
            const pick = (c * 7 + r * 11 + i * 5) % 23;
            return pick === 0
              ? seal
              : pick === 3
                ? straw
                : pick === 7
                  ? mist
                  : pick === 12
                    ? leaf
                    : pick === 17
                      ? river
                      : undefined;
          },
        })
      );
    }),
    times(8, (i) => tree([66 + i * 208, 930, 120 + (i % 3) * 30], i % 2 ? "round" : "tall")),
    path("M90 990H1510", { stroke: chalk, width: 6, dash: "40 26" }),
  ].join("");
