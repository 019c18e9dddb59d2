import { backdrop } from "../motifs.ts";
import { clay, dune, ink, sand, slate, stone, straw } from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** Before: a row of bins on bare paving. */
export const binsBefore = (): string =>
  [
    backdrop({ horizon: 700, ground: stone }),
    rect([120, 160, 1360, 540], sand),
    times(9, (i) => rect([170 + i * 148, 210, 90, 130], dune)),
    times(14, (i) =>
      path(`M${i * 130 - 60} 1067L${i * 104 + 120} 700`, { stroke: "#a3977f", width: 3 }),
    ),
    path("M0 820H1600M0 940H1600", { stroke: "#a3977f", width: 3 }),
    times(5, (i) => {
      const x = 240 + i * 230;
      const tone = [slate, ink, clay, slate, ink][i] ?? ink;
      return (
        polygon(
          [
            [x, 560],
            [x + 170, 560],
            [x + 152, 840],
            [x + 18, 840],
          ],
          tone,
        ) +
        rect([x - 12, 524 - (i % 2) * 16, 194, 40], tone) +
        times(3, (k) => path(`M${x + 44 + k * 40} 600v190`, { stroke: stone, width: 5 })) +
        circle([x + 40, 850, 16], ink) +
        circle([x + 130, 850, 16], ink)
      );
    }),
    rect([1400, 760, 90, 80], straw),
    polygon(
      [
        [180, 860],
        [230, 800],
        [260, 860],
      ],
      dune,
    ),
    rect([700, 880, 70, 40], clay),
  ].join("");
