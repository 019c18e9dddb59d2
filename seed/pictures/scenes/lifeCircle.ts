import { backdrop, house } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  ink,
  leaf,
  mist,
  moss,
  river,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { around, circle, path, placed, polygon, rect, ringWedge, times } from "../svg.ts";

/** Two walking rings around a home, the outer one in eight sectors. */
export const lifeCircle = (): string => {
  const tones = [straw, leaf, blush, river, sand, moss, clay, mist];
  const centre = [800, 533] as const;
  return [
    backdrop({}),
    times(8, (i) =>
      ringWedge(
        { centre, inner: 262, outer: 470, from: i * 45 + 1.5, to: i * 45 + 43.5 },
        tones[i] ?? sand,
      ),
    ),
    circle([800, 533, 226], { fill: chalk, stroke: ink, width: 5, dash: "2 16" }),
    circle([800, 533, 489], { stroke: ink, width: 5, dash: "2 16" }),
    times(8, (i) => {
      const [x, y] = around(centre, [366, i * 45 + 22.5]);
      const signs = [
        rect([-30, -36, 60, 72], chalk) +
          rect([-18, -18, 36, 6], ink) +
          rect([-18, 0, 36, 6], ink) +
          rect([-18, 18, 22, 6], ink),
        polygon(
          [
            [0, -36],
            [46, -10],
            [0, 16],
            [-46, -10],
          ],
          ink,
        ) + path("M-26 4v22q26 18 52 0V4", { stroke: ink, width: 6 }),
        path("M0 40C-60 0-56-40-26-40C-8-40 0-24 0-20C0-24 8-40 26-40C56-40 60 0 0 40Z", seal),
        polygon(
          [
            [-40, -20],
            [0, -40],
            [40, -20],
          ],
          chalk,
        ) +
          rect([-34, -12, 68, 44], chalk) +
          times(3, (k) => rect([-24 + k * 20, -6, 8, 34], slate)),
        circle([0, 0, 34], clay) + path("M-34 0h68M0-34v68", { stroke: chalk, width: 5 }),
        path("M-36-14h72l-8 44h-56Z", straw) +
          path("M-18-14q18-40 36 0", { stroke: straw, width: 7 }),
        rect([-40, -22, 80, 40], chalk) +
          circle([-22, 24, 10], ink) +
          circle([22, 24, 10], ink) +
          rect([-30, -12, 24, 16], slate) +
          rect([6, -12, 24, 16], slate),
        circle([0, -12, 28], moss) + rect([-4, 4, 8, 34], clay),
      ];
      return placed({ x, y, scale: 1.15 }, signs[i] ?? "");
    }),
    house([716, 440, 168, 170], { wall: straw, roof: seal, door: ink }),
  ].join("");
};
