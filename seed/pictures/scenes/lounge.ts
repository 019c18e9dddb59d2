import { backdrop, grid } from "../motifs.ts";
import {
  chalk,
  clay,
  dune,
  ink,
  mist,
  moss,
  ochre,
  paper,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { circle, path, rect, times } from "../svg.ts";

/** A raised ground floor opened as a sitting room. */
export const lounge = (): string =>
  [
    backdrop({ horizon: 850, ground: dune }),
    rect([100, 60, 1400, 330], chalk),
    times(20, (i) =>
      rect(
        [140 + (i % 10) * 136, 96 + Math.floor(i / 10) * 140, 90, 90],
        (i * 7) % 5 === 0 ? straw : mist,
      ),
    ),
    rect([100, 390, 1400, 26], ink),
    times(5, (i) => rect([120 + i * 330, 416, 44, 434], stone)),
    grid([180, 440, 300, 180], {
      cell: 60,
      line: clay,
      tint: (c, r) => ((c + r * 2) % 5 === 0 ? seal : (c * 2 + r) % 4 === 1 ? straw : undefined),
    }),
    rect([520, 660, 250, 26], clay),
    path("M560 686v150M730 686v150", { stroke: ink, width: 12 }),
    circle([600, 636, 24], slate),
    rect([672, 612, 40, 48], seal),
    times(
      2,
      (i) =>
        rect([450 + i * 350, 720, 84, 22], ink) +
        path(`M${462 + i * 350} 742v94M${522 + i * 350} 742v94`, { stroke: ink, width: 8 }),
    ),
    rect([880, 470, 220, 380], paper),
    times(3, (r) =>
      times(6, (c) =>
        rect(
          [894 + c * 33, 486 + r * 120 + ((c * 5 + r) % 3) * 14, 24, 96 - ((c * 5 + r) % 3) * 14],
          [seal, slate, moss, ochre, clay, ink][(c + r * 2) % 6] ?? ink,
        ),
      ),
    ),
    rect([1190, 690, 230, 100], { fill: slate, radius: 20 }),
    rect([1170, 730, 270, 90], { fill: slate, radius: 24 }),
    rect([1230, 700, 60, 60], straw),
    times(
      3,
      (i) =>
        path(`M${340 + i * 400} 416v70`, { stroke: ink, width: 4 }) +
        path(`M${310 + i * 400} 520q0-40 30-40t30 40Z`, straw),
    ),
  ].join("");
