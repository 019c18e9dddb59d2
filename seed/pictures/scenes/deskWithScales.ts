import { backdrop } from "../motifs.ts";
import {
  blush,
  chalk,
  clay,
  ink,
  mist,
  moss,
  paper,
  river,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { circle, path, placed, rect, times } from "../svg.ts";

/** A desk with a microphone, papers and a pair of scales. */
export const deskWithScales = (): string =>
  [
    backdrop({ sky: straw, line: "#dbbf82", horizon: 800, ground: ink }),
    rect([140, 740, 1320, 60], clay),
    path("M460 740V420", { stroke: ink, width: 16 }),
    rect([370, 724, 180, 22], ink),
    rect([410, 210, 100, 220], { fill: slate, radius: 50 }),
    times(4, (i) => path(`M424 ${260 + i * 36}h72`, { stroke: mist, width: 6 })),
    path("M380 350q0 120 80 120t80-120", { stroke: ink, width: 14 }),
    path("M1080 740V220M960 740h240", { stroke: ink, width: 20 }),
    path("M860 300Q1080 220 1300 300", { stroke: ink, width: 16 }),
    circle([1080, 230, 30], seal),
    times(2, (i) => {
      const x = 860 + i * 440;
      return (
        path(`M${x} 300L${x - 90} 520M${x} 300L${x + 90} 520`, { stroke: ink, width: 5 }) +
        path(`M${x - 110} 520h220q-20 80-110 80t-110-80Z`, seal)
      );
    }),
    times(3, (i) => circle([800 + i * 60, 494, 26], [chalk, moss, slate][i] ?? chalk)),
    times(3, (i) => circle([1240 + i * 60, 494, 26], [slate, chalk, moss][i] ?? chalk)),
    placed(
      { x: 730, y: 720, turn: -3 },
      rect([-120, -20, 240, 26], paper) +
        rect([-110, -44, 220, 24], blush) +
        rect([-114, -68, 230, 24], paper),
    ),
    times(5, (i) => path(`M${120 + i * 320} 900h${180}`, { stroke: "#4a433b", width: 6 })),
    rect([1240, 650, 120, 90], river),
    path("M1360 670q50 0 40 34t-50 20", { stroke: river, width: 12 }),
  ].join("");
