import { backdrop, tower, tree } from "../motifs.ts";
import { chalk, dune, ink, leaf, mist, moss, seal, slate, straw } from "../palette.ts";
import { circle, path, times } from "../svg.ts";

/** Hills of trees on one side, a tower on the other, and a sensor over each. */
export const sensors = (): string =>
  [
    backdrop({ horizon: 880, ground: dune }),
    path("M0 880V560Q220 360 460 540T1100 760V880Z", moss),
    path("M0 880V700Q260 560 520 700T1160 820V880Z", leaf),
    times(11, (i) =>
      tree([60 + i * 80, 800 - ((i * 5) % 4) * 50, 130 + (i % 3) * 30], i % 2 ? "tall" : "round"),
    ),
    tower([1080, 170, 340, 710], {
      columns: 5,
      rows: 10,
      window: mist,
      lit: (c, r) => ((c + r * 3) % 11 === 0 ? straw : undefined),
    }),
    times(3, (i) => {
      const x = [330, 800, 1240][i] ?? 0;
      const y = [190, 330, 90][i] ?? 0;
      return [
        circle([x, y, 62], { fill: chalk, stroke: ink, width: 8 }),
        circle([x, y, 30], i === 1 ? slate : seal),
        times(2, (k) =>
          path(
            `M${x - 84 - k * 34} ${y - 50 - k * 16}Q${x - 112 - k * 44} ${y} ${x - 84 - k * 34} ${y + 50 + k * 16}M${x + 84 + k * 34} ${y - 50 - k * 16}Q${x + 112 + k * 44} ${y} ${x + 84 + k * 34} ${y + 50 + k * 16}`,
            { stroke: ink, width: 7, opacity: 0.8 - k * 0.35 },
          ),
        ),
      ].join("");
    }),
    path("M330 250L330 520M800 390L700 700M1240 150V170", { stroke: ink, width: 4, dash: "4 14" }),
  ].join("");
