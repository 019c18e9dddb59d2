import { backdrop } from "../motifs.ts";
import { chalk, ink, leaf, mist, moss, paper, seal, slate, stone } from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** A book whose pages are a hillside, under bamboo. */
export const cloudAcademy = (): string =>
  [
    backdrop({ sky: mist, line: "#c0cdc8" }),
    times(5, (i) => {
      const x = 90 + i * 70 + (i > 2 ? 1010 : 0);
      return (
        times(6, (k) => rect([x, 20 + k * 150 + (i % 2) * 30, 30, 138], k % 2 ? moss : leaf)) +
        path(`M${x + 30} ${240 + i * 40}q90-60 130-10q-80 40-130 10`, moss)
      );
    }),
    path("M330 720Q560 640 800 730Q1040 640 1270 720V860Q1040 790 800 880Q560 790 330 860Z", seal),
    path("M350 690Q570 610 800 700V846Q570 760 350 826Z", chalk),
    path("M1250 690Q1030 610 800 700V846Q1030 760 1250 826Z", paper),
    path(
      "M560 640q-70-10-70-76q0-66 76-70q20-90 120-90q70 0 104 60q30-24 74-14q60 16 60 76q70 4 70 62q0 52-66 52Z",
      { fill: chalk, stroke: slate, width: 7 },
    ),
    circle([700, 560, 40], ink),
    circle([860, 560, 40], ink),
    circle([704, 556, 13], chalk),
    circle([856, 556, 13], chalk),
    path("M760 596h40l-20 20Z", ink),
    circle([620, 462, 36], ink),
    circle([920, 466, 36], ink),
    times(4, (i) => rect([420 + (i % 2) * 60, 720 + i * 22, 240 - i * 20, 8], stone)),
  ].join("");
