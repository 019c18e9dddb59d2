import { backdrop, grid, tree } from "../motifs.ts";
import { chalk, clay, moss, ochre, sand, seal, slate, straw } from "../palette.ts";
import { path, rect, times } from "../svg.ts";

/** Five coloured houses under one sweeping feather of bands. */
export const fiveColours = (): string => {
  const tones = [seal, ochre, moss, slate, clay];
  return [
    backdrop({ horizon: 850, ground: sand }),
    times(5, (i) =>
      path(`M-20 ${620 - i * 70}C400 ${520 - i * 70} 800 ${160 - i * 30} 1640 ${330 - i * 78}`, {
        stroke: tones[i],
        width: 46,
      }),
    ),
    times(5, (i) => {
      const x = 110 + i * 290;
      const tall = [330, 420, 370, 460, 350][i] ?? 360;
      return (
        rect([x, 850 - tall, 220, tall], tones[i] ?? seal) +
        grid([x + 22, 880 - tall, 176, 176], {
          cell: 44,
          line: chalk,
          tint: (c, r) => ((c * 3 + r * 5 + i) % 6 === 0 ? straw : chalk),
        }) +
        rect([x + 70, 740, 80, 110], chalk)
      );
    }),
    tree([60, 850, 200], "tall"),
    tree([1560, 850, 230], "round"),
  ].join("");
};
