import { backdrop, grid, tree } from "../motifs.ts";
import { chalk, clay, dune, ink, mist, seal, slate, stone, straw } from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** Speech shapes over small stools: a forum at the size of a doorway. */
export const forum = (): string =>
  [
    backdrop({ horizon: 790, ground: dune }),
    rect([1010, 160, 420, 630], chalk),
    grid([1050, 200, 340, 272], {
      cell: 68,
      line: stone,
      tint: (c, r) => ((c * 2 + r) % 4 === 0 ? mist : undefined),
    }),
    rect([1140, 530, 160, 260], slate),
    path("M180 180h430v230H380l-90 90v-90H180Z", seal),
    path("M470 330h380v200h-70v80l-90-80H470Z", { fill: ink, opacity: 0.92 }),
    times(3, (i) => circle([285 + i * 110, 295, 22], chalk)),
    times(3, (i) => rect([540, 385 + i * 42, 250 - i * 60, 12], straw)),
    times(6, (i) => {
      const x = 140 + i * 140;
      const y = 850 + (i % 2) * 60;
      return (
        rect([x, y, 92, 20], i === 2 ? seal : clay) +
        path(`M${x + 14} ${y + 20}l-8 70M${x + 78} ${y + 20}l8 70`, { stroke: ink, width: 8 })
      );
    }),
    tree([960, 790, 330], "twin"),
  ].join("");
