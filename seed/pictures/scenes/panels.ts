import { backdrop, grid } from "../motifs.ts";
import {
  chalk,
  clay,
  dune,
  ink,
  leaf,
  mist,
  moss,
  ochre,
  river,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, placed, polygon, rect, times } from "../svg.ts";

/** Exhibition panels along a wall, each a different pattern of the grid. */
export const panels = (): string =>
  [
    backdrop({ horizon: 850, ground: dune }),
    path("M0 140H1600", { stroke: ink, width: 6 }),
    times(6, (i) => {
      const x = 70 + i * 250;
      const y = 230 + (i % 2) * 60;
      const art = [
        circle([105, 130, 70], seal) + circle([105, 130, 34], straw),
        grid([25, 50, 160, 160], {
          cell: 40,
          line: ink,
          tint: (c, r) => ((c + r) % 3 === 0 ? moss : undefined),
        }),
        path("M20 200Q105 60 190 200M20 230Q105 90 190 230", { stroke: slate, width: 16 }),
        polygon(
          [
            [30, 210],
            [105, 60],
            [180, 210],
          ],
          ochre,
        ) + rect([85, 140, 40, 70], ink),
        times(4, (k) =>
          rect([30 + k * 42, 210 - (k + 1) * 36, 30, (k + 1) * 36], k === 3 ? seal : river),
        ),
        times(9, (k) =>
          circle(
            [50 + (k % 3) * 56, 76 + Math.floor(k / 3) * 56, 22],
            [seal, leaf, straw, slate][k % 4] ?? seal,
          ),
        ),
      ];
      return (
        path(`M${x + 105} 140V${y}`, { stroke: ink, width: 4 }) +
        rect([x + 8, y + 8, 210, 370], { fill: ink, opacity: 0.12 }) +
        rect([x, y, 210, 370], [chalk, straw, chalk, mist, chalk, sand][i] ?? chalk) +
        placed({ x, y }, art[i] ?? "") +
        times(3, (k) => rect([x + 25, y + 266 + k * 28, 160 - k * 34, 12], stone))
      );
    }),
    times(
      3,
      (i) =>
        rect([240 + i * 470, 880, 200, 30], clay) +
        path(`M${264 + i * 470} 910v90M${416 + i * 470} 910v90`, { stroke: ink, width: 12 }),
    ),
  ].join("");
