import { backdrop, grid } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  ink,
  leaf,
  mist,
  moss,
  ochre,
  paper,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { around, circle, path, rect, times } from "../svg.ts";

/** A long table from above: bowls, chopsticks, a child's plate. */
export const canteenTable = (): string => {
  const bowl = (x: number, y: number, rim: string, food: string, size: number) =>
    circle([x, y, size], rim) +
    circle([x, y, size * 0.84], chalk) +
    circle([x, y, size * 0.66], food);
  return [
    backdrop({ sky: straw, line: "#dcbd7c" }),
    rect([130, 150, 1340, 767], clay),
    grid([130, 150, 1340, 767], { cell: 95.7, line: "#ad7656" }),
    bowl(400, 400, seal, paper, 150),
    times(16, (i) =>
      circle([400 + Math.cos(i * 2.4) * (i * 5.4), 400 + Math.sin(i * 2.4) * (i * 5.4), 9], sand),
    ),
    bowl(780, 560, slate, leaf, 190),
    times(9, (i) => {
      const [x, y] = around([780, 560], [70, i * 40]);
      return circle([x, y, 26], i % 3 ? moss : ochre);
    }),
    bowl(1170, 380, ink, ochre, 140),
    times(5, (i) => {
      const [x, y] = around([1170, 380], [48, i * 72]);
      return circle([x, y, 22], seal);
    }),
    bowl(420, 760, chalk, blush, 96),
    bowl(1080, 770, seal, straw, 92),
    rect([1240, 660, 190, 190], { fill: mist, radius: 40 }),
    circle([1300, 720, 34], chalk),
    circle([1376, 720, 34], chalk),
    rect([1270, 776, 130, 44], { fill: chalk, radius: 22 }),
    circle([1300, 720, 20], leaf),
    circle([1376, 720, 20], blush),
    rect([1282, 786, 106, 24], { fill: straw, radius: 12 }),
    times(2, (i) => path(`M${590 + i * 24} 240L${560 + i * 24} 500`, { stroke: ink, width: 9 })),
    times(2, (i) => path(`M${960 + i * 26} 250L${950 + i * 26} 440`, { stroke: chalk, width: 9 })),
    path("M200 560v200M200 560q-34 40 0 90q34-50 0-90", { stroke: chalk, width: 10 }),
  ].join("");
};
