import { backdrop, tower } from "../motifs.ts";
import { blush, chalk, ink, night, seal, stone, straw } from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** Sound rings from a street, shrinking to nothing before the dark windows. */
export const quietNight = (): string =>
  [
    backdrop({ sky: night, line: "#37424c", horizon: 840, ground: "#20282f" }),
    circle([1330, 200, 84], straw),
    circle([1366, 180, 76], night),
    times(5, (i) =>
      tower([620 + i * 190, 300 + ((i * 2) % 5) * 50, 160, 540 - ((i * 2) % 5) * 50], {
        wall: "#3d4954",
        columns: 4,
        rows: 9,
        window: "#2d3740",
        lit: (c, r) => ((c * 5 + r * 3 + i * 7) % 29 === 0 ? straw : undefined),
      }),
    ),
    times(6, (i) => {
      const reach = 110 + i * 62;
      return path(
        `M${330 + reach * 0.62} ${700 - reach * 0.78}A${reach} ${reach} 0 0 1 ${330 + reach * 0.62} ${700 + reach * 0.5}`,
        { stroke: i < 3 ? seal : i < 5 ? blush : stone, width: 16 - i * 2, opacity: 1 - i * 0.14 },
      );
    }),
    rect([0, 900, 1600, 60], "#37424c"),
    times(14, (i) => rect([30 + i * 120, 926, 64, 8], straw)),
    times(2, (i) => circle([110 + i * 210, 850, 50], { fill: ink, stroke: chalk, width: 10 })),
    path("M110 850L170 770H290L320 850M290 770L270 700h44M150 770q50-50 120-8", {
      stroke: chalk,
      width: 12,
    }),
    path("M150 764q60-54 130-8l-20 44h-90Z", seal),
  ].join("");
