import { backdrop, tower } from "../motifs.ts";
import { chalk, dune, ink, mist, river, sand, seal, slate, stone } from "../palette.ts";
import { circle, path, times } from "../svg.ts";

/** An arched bridge whose five openings stand for five communities. */
export const bridge = (): string => {
  const arches = times(5, (i) => {
    const x = 210 + i * 240;
    const rise = [150, 205, 235, 205, 150][i] ?? 150;
    return path(`M${x} 800 a100 ${rise} 0 0 1 200 0Z`, i === 2 ? mist : river);
  });
  const shadows = times(5, (i) => {
    const x = 210 + i * 240;
    return path(`M${x} 800 a100 ${70 + (i % 3) * 20} 0 0 0 200 0Z`, { fill: slate, opacity: 0.35 });
  });
  return [
    backdrop({ horizon: 800, ground: river }),
    times(7, (i) =>
      tower([70 + i * 220, 330 - (i % 3) * 70, 130, 480 + (i % 3) * 70], {
        wall: i % 2 ? sand : dune,
        columns: 4,
        rows: 11,
        window: i % 2 ? dune : stone,
        lit: (c, r) => ((c * 3 + r * 5 + i) % 23 === 0 ? seal : undefined),
      }),
    ),
    circle([1240, 210, 92], seal),
    path("M40 800 C340 560 560 500 800 500 S1260 560 1560 800Z", chalk),
    path("M40 800 C340 560 560 500 800 500 S1260 560 1560 800", { stroke: ink, width: 10 }),
    arches,
    path("M60 770 C350 530 570 470 800 470 S1250 530 1540 770", { stroke: seal, width: 6 }),
    times(13, (i) => {
      const x = 200 + i * 100;
      const y = 500 + ((x - 800) / 760) ** 2 * 262;
      return path(`M${x} ${y - 30}v34`, { stroke: seal, width: 5 });
    }),
    shadows,
    times(9, (i) =>
      path(`M${90 + i * 170} ${880 + (i % 3) * 46}h${90 + (i % 2) * 60}`, {
        stroke: mist,
        width: 5,
      }),
    ),
  ].join("");
};
