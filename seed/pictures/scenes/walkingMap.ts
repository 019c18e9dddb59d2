import { backdrop } from "../motifs.ts";
import {
  chalk,
  dune,
  ink,
  leaf,
  moss,
  ochre,
  paper,
  river,
  sand,
  seal,
  slate,
  straw,
} from "../palette.ts";
import { around, circle, path, rect, times } from "../svg.ts";

/** A schematic walking map without borders: streets, blocks and one radius. */
export const walkingMap = (): string =>
  [
    backdrop({ sky: sand, line: dune }),
    times(70, (i) => {
      const column = i % 10;
      const row = Math.floor(i / 10);
      const tone =
        (column * 7 + row * 3) % 11 === 0
          ? leaf
          : (column * 3 + row * 5) % 13 === 0
            ? straw
            : paper;
      return rect([60 + column * 150 + (row % 2) * 12, 40 + row * 144, 118, 112], tone);
    }),
    path("M-20 700C400 640 600 860 900 800S1300 560 1640 600", { stroke: river, width: 56 }),
    circle([760, 470, 400], { stroke: seal, width: 7, dash: "4 20" }),
    circle([760, 470, 250], { stroke: seal, width: 4, dash: "4 16", opacity: 0.6 }),
    times(8, (i) => {
      const [x, y] = around(
        [760, 470],
        [[210, 330, 300, 240, 340, 200, 310, 260][i] ?? 200, i * 45 + 20],
      );
      return (
        circle([x, y, 26], [ink, slate, moss, ochre][i % 4] ?? ink) + circle([x, y, 11], chalk)
      );
    }),
    path("M760 520C680 430 690 360 760 350C830 360 840 430 760 520Z", seal),
    circle([760, 410, 26], chalk),
  ].join("");
