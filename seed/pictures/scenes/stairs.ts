import { backdrop } from "../motifs.ts";
import { clay, dune, ink, ochre, paper, sand, seal, straw } from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** A stairwell lit flight by flight. */
export const stairs = (): string =>
  [
    backdrop({ sky: dune, line: "#cbbb9c" }),
    rect([0, 0, 1600, 1067], { fill: ink, opacity: 0.12 }),
    times(9, (i) => rect([180 + i * 140, 930 - i * 92, 1600, 92], i % 2 ? sand : paper)),
    times(9, (i) => rect([180 + i * 140, 930 - i * 92, 140, 14], clay)),
    times(3, (i) => {
      const x = 380 + i * 430;
      const y = 330 - i * 110;
      return (
        polygon(
          [
            [x - 26, y + 30],
            [x + 26, y + 30],
            [x + 190, y + 470],
            [x - 190, y + 470],
          ],
          { fill: straw, opacity: 0.5 },
        ) +
        path(`M${x} -10V${y - 30}`, { stroke: ink, width: 5 }) +
        circle([x, y, 42], i === 1 ? seal : ochre)
      );
    }),
    path("M120 820L1500 -86", { stroke: ink, width: 16 }),
    times(9, (i) => path(`M${180 + i * 140} ${930 - i * 92}v-${150}`, { stroke: ink, width: 6 })),
  ].join("");
