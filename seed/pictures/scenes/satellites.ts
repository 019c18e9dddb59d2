import { backdrop, house, tree } from "../motifs.ts";
import { chalk, ink, leaf, moss, night, river, seal, slate, stone, straw } from "../palette.ts";
import { circle, path, placed, rect, times } from "../svg.ts";

/** Satellites on three orbits above a patchwork of fields. */
export const satellites = (): string => {
  const satellite =
    rect([-26, -34, 52, 68], chalk) +
    rect([-130, -24, 90, 48], river) +
    rect([40, -24, 90, 48], river) +
    path("M-40 0h14M26 0h14M-100-24v48M-70-24v48M70-24v48M100-24v48", { stroke: chalk, width: 4 }) +
    path("M-22 44q22 22 44 0", { stroke: seal, width: 8 });
  return [
    backdrop({ sky: night, line: "#38434d" }),
    times(60, (i) => circle([(i * 367) % 1600, (i * 211) % 620, 1.6 + (i % 3)], straw)),
    times(3, (i) =>
      path(`M-100 ${690 - i * 150}Q800 ${100 - i * 160} 1700 ${690 - i * 150}`, {
        stroke: stone,
        width: 3,
        dash: "4 16",
      }),
    ),
    placed({ x: 420, y: 455, turn: -24 }, satellite),
    placed({ x: 1010, y: 262, turn: 12 }, satellite),
    placed({ x: 1390, y: 176, turn: 30, scale: 0.8 }, satellite),
    path("M0 800Q800 620 1600 800V1067H0Z", moss),
    times(9, (i) =>
      path(`M${i * 200 - 60} 1067Q${360 + i * 110} 860 ${400 + i * 100} 716`, {
        stroke: leaf,
        width: 26,
      }),
    ),
    path("M0 920Q800 770 1600 920M0 1020Q800 890 1600 1020", { stroke: straw, width: 9 }),
    house([640, 650, 150, 140], { wall: chalk, roof: seal, door: ink }),
    house([860, 660, 120, 120], { wall: straw, roof: slate, door: seal }),
    tree([560, 800, 180], "round"),
    tree([1050, 800, 200], "twin"),
  ].join("");
};
