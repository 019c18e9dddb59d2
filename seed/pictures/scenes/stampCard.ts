import { backdrop, grid } from "../motifs.ts";
import { blush, chalk, dune, ink, mist, moss, ochre, seal, slate } from "../palette.ts";
import { circle, placed, rect, times } from "../svg.ts";

/** A stamp card filling up, one cell after another. */
export const stampCard = (): string =>
  [
    backdrop({ sky: mist, line: "#bfcbc6" }),
    placed(
      { x: 800, y: 540, turn: -5 },
      rect([-520, -330, 1040, 660], { fill: ink, opacity: 0.14, radius: 24 }),
    ),
    placed(
      { x: 790, y: 525, turn: -5 },
      [
        rect([-520, -330, 1040, 660], { fill: chalk, radius: 24 }),
        rect([-520, -330, 1040, 110], { fill: seal, radius: 24 }),
        rect([-520, -260, 1040, 40], seal),
        times(3, (i) => rect([-470 + i * 130, -292, 100, 22], blush)),
        times(15, (i) => {
          const x = -420 + (i % 5) * 210;
          const y = -130 + Math.floor(i / 5) * 150;
          const ring = circle([x, y, 58], { stroke: dune, width: 5, dash: "4 12" });
          return i < 9
            ? ring +
                circle([x, y, 50], [seal, moss, slate, ochre][(i * 3) % 4] ?? seal) +
                grid([x - 24, y - 24, 48, 48], { cell: 16, line: chalk })
            : ring;
        }),
      ].join(""),
    ),
  ].join("");
