import { backdrop, tower } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  dune,
  ink,
  leaf,
  moss,
  ochre,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { circle, path, polygon, rect, times } from "../svg.ts";

/** Striped stalls of a weekend market under strings of pennants. */
export const market = (): string => {
  const stall = (x: number, tone: string, goods: string) =>
    [
      rect([x + 20, 470, 12, 370], ink),
      rect([x + 328, 470, 12, 370], ink),
      rect([x, 680, 360, 160], chalk),
      rect([x, 680, 360, 22], clay),
      times(6, (i) =>
        path(`M${x - 10 + i * 63.3} 400h63.3v90a31.6 31.6 0 0 1-63.3 0Z`, i % 2 ? chalk : tone),
      ),
      times(7, (i) => circle([x + 45 + i * 45, 660, 22], i % 2 ? goods : straw)),
    ].join("");
  return [
    backdrop({ horizon: 840, ground: dune }),
    times(4, (i) =>
      tower([120 + i * 400, 180 + (i % 2) * 60, 170, 660 - (i % 2) * 60], {
        wall: sand,
        columns: 3,
        rows: 9,
        window: dune,
      }),
    ),
    path("M0 150Q400 330 800 190T1600 150", { stroke: ink, width: 4 }),
    times(15, (i) => {
      const t = (i + 0.5) / 15;
      const x = t * 1600;
      const y = t < 0.5 ? 150 + 230 * t * 2 * (1 - t * 2) + 80 * t : 196 - 60 * (t - 0.5) * 2 + 10;
      return polygon(
        [
          [x - 22, y + 8],
          [x + 22, y + 8],
          [x, y + 64],
        ],
        [seal, ochre, slate, moss][i % 4] ?? seal,
      );
    }),
    stall(90, seal, moss),
    stall(610, slate, ochre),
    stall(1130, moss, blush),
    times(
      3,
      (i) =>
        rect([470 + i * 520, 760, 90, 80], clay) +
        times(3, (k) => circle([490 + i * 520 + k * 26, 752, 18], [leaf, seal, straw][k] ?? leaf)),
    ),
  ].join("");
};
