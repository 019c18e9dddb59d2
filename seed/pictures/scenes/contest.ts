import { backdrop, grid } from "../motifs.ts";
import { chalk, clay, dune, ink, mist, ochre, paper, sand, seal, stone } from "../palette.ts";
import { around, circle, path, polygon, rect, times } from "../svg.ts";

/** A stage with ten steps of blocks and four that shine. */
export const contest = (): string =>
  [
    backdrop({ sky: sand, line: dune, horizon: 860, ground: clay }),
    path("M0 0H240Q180 420 60 860H0ZM1600 0H1360Q1420 420 1540 860H1600Z", seal),
    times(3, (i) =>
      path(
        `M${60 + i * 60} 0Q${50 + i * 44} 420 ${16 + i * 16} 860M${1540 - i * 60} 0Q${1550 - i * 44} 420 ${1584 - i * 16} 860`,
        { stroke: "#8f2c20", width: 5 },
      ),
    ),
    rect([420, 120, 760, 420], ink),
    rect([440, 140, 720, 380], chalk),
    grid([500, 190, 600, 280], {
      cell: 40,
      line: sand,
      tint: (c, r) => {
        const top = [5, 4, 4, 3, 2, 4, 1, 3, 2, 1, 2, 0, 1, 0, 0][c] ?? 0;
        return r >= top + 1 ? ([3, 7, 11, 13].includes(c) ? seal : mist) : undefined;
      },
    }),
    times(10, (i) => {
      const won = i === 2 || i === 4 || i === 5 || i === 7;
      const tall = won ? 210 : 120 + ((i * 3) % 4) * 16;
      return (
        rect([330 + i * 96, 860 - tall, 80, tall], won ? ochre : paper) +
        (won
          ? polygon(
              Array.from({ length: 10 }, (_, k) =>
                around([370 + i * 96, 600], [k % 2 ? 15 : 34, k * 36]),
              ),
              seal,
            )
          : circle([370 + i * 96, 830 - tall, 16], stone))
      );
    }),
    times(
      4,
      (i) =>
        rect([380 + i * 230, 930, 160, 26], ink) + rect([395 + i * 230, 956, 130, 80], "#9a6a4c"),
    ),
  ].join("");
