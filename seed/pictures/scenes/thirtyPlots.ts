import { backdrop, grid } from "../motifs.ts";
import { chalk, dune, ink, sand, seal, slate, stone, straw } from "../palette.ts";
import { path, rect, times } from "../svg.ts";

/** Thirty plots, three of them built: the named ones of a batch of thirty. */
export const thirtyPlots = (): string => {
  const named = new Map([
    [3, 0],
    [14, 1],
    [22, 2],
  ]);
  return [
    backdrop({}),
    times(30, (i) => {
      const x = 185 + (i % 6) * 208;
      const y = 62 + Math.floor(i / 6) * 192;
      const which = named.get(i);
      const plot = rect([x, y, 176, 160], {
        fill: which === undefined ? sand : chalk,
        stroke: which === undefined ? dune : ink,
        width: which === undefined ? 3 : 5,
      });
      if (which === 0)
        return (
          plot +
          path(`M${x + 28} ${y + 40}h84v52h-50l-24 22v-22h-10Z`, seal) +
          path(`M${x + 96} ${y + 78}h52v40h-12v18l-20-18h-20Z`, ink)
        );
      if (which === 1)
        return (
          plot +
          rect([x + 48, y + 26, 80, 120], slate) +
          rect([x + 66, y + 86, 44, 60], seal) +
          rect([x + 60, y + 40, 24, 24], straw) +
          rect([x + 94, y + 40, 24, 24], straw)
        );
      if (which === 2)
        return (
          plot +
          grid([x + 24, y + 40, 128, 80], {
            cell: 32,
            line: ink,
            tint: (c, r) => ((c + r) % 3 === 0 ? seal : (c + r) % 3 === 1 ? straw : undefined),
          })
        );
      return (
        plot + path(`M${x + 88} ${y + 62}v36M${x + 70} ${y + 80}h36`, { stroke: stone, width: 4 })
      );
    }),
  ].join("");
};
