import { backdrop, house, tree } from "../motifs.ts";
import { chalk, clay, ink, mist, moss, paper, sand, seal, slate, straw } from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** Five roofs of one family, joined under one eave line. */
export const fiveRoofs = (): string => {
  const walls = [chalk, straw, chalk, mist, chalk];
  const roofs = [ink, slate, seal, moss, clay];
  return [
    backdrop({ horizon: 830, ground: sand }),
    circle([330, 250, 80], straw),
    times(5, (i) => {
      const tall = [400, 470, 540, 460, 410][i] ?? 400;
      const x = 150 + i * 266;
      return [
        house([x, 830 - tall, 236, tall], {
          wall: walls[i],
          roof: roofs[i],
          door: i === 2 ? ink : seal,
        }),
        times(2, (j) =>
          rect([x + 34 + j * 118, 830 - tall * 0.5, 50, 50], {
            fill: paper,
            stroke: ink,
            width: 4,
          }),
        ),
        times(2, (j) =>
          path(
            `M${x + 59 + j * 118} ${830 - tall * 0.5}v50M${x + 34 + j * 118} ${855 - tall * 0.5}h50`,
            { stroke: ink, width: 3 },
          ),
        ),
      ].join("");
    }),
    path("M150 900H1450", { stroke: ink, width: 4 }),
    times(5, (i) => circle([268 + i * 266, 900, 15], i === 2 ? seal : ink)),
    tree([80, 830, 210], "twin"),
    tree([1520, 830, 240], "tall"),
  ].join("");
};
