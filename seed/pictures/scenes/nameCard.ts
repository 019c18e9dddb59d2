import { backdrop, grid } from "../motifs.ts";
import {
  chalk,
  clay,
  dune,
  ink,
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
import { circle, path, placed, rect, times } from "../svg.ts";

/** A name card held out over a three-arched bridge; lines stand for the three facts on it. */
export const nameCard = (): string =>
  [
    backdrop({ horizon: 840, ground: river }),
    path("M0 840Q800 420 1600 840Z", sand),
    times(3, (i) =>
      path(
        `M${430 + i * 270} 840a${i === 1 ? 115 : 95} ${i === 1 ? 150 : 105} 0 0 1 ${i === 1 ? 230 : 190} 0Z`,
        river,
      ),
    ),
    path("M0 840Q800 420 1600 840", { stroke: clay, width: 8 }),
    placed(
      { x: 812, y: 420, turn: -4 },
      rect([-400, -250, 800, 500], { fill: ink, opacity: 0.16, radius: 18 }),
    ),
    placed(
      { x: 800, y: 404, turn: -4 },
      [
        rect([-400, -250, 800, 500], { fill: chalk, radius: 18 }),
        rect([-400, -250, 26, 500], seal),
        grid([-320, -180, 240, 240], {
          cell: 40,
          line: stone,
          tint: (c, r) =>
            [7, 8, 13, 14, 19, 20, 21, 26, 27, 28].includes(r * 6 + c)
              ? seal
              : (c + r * 2) % 7 === 0
                ? straw
                : undefined,
        }),
        rect([-20, -170, 240, 44], ink),
        rect([-20, -90, 330, 22], stone),
        rect([-20, -44, 270, 22], stone),
        rect([-20, 2, 300, 22], stone),
        path("M-320 120H340", { stroke: dune, width: 4 }),
        times(3, (i) => circle([-296 + i * 90, 176, 26], [slate, ochre, moss][i] ?? slate)),
      ].join(""),
    ),
    times(6, (i) =>
      path(`M${120 + i * 250} ${920 + (i % 3) * 40}h${120 + (i % 2) * 60}`, {
        stroke: mist,
        width: 6,
      }),
    ),
  ].join("");
