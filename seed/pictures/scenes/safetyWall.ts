import { backdrop, grid, tree } from "../motifs.ts";
import {
  chalk,
  dune,
  ink,
  leaf,
  mist,
  ochre,
  paper,
  sand,
  seal,
  slate,
  stone,
  straw,
} from "../palette.ts";
import { path, rect, times } from "../svg.ts";

/** A wall of painted tiles: flame, plug, helmet and shield by shape alone. */
export const safetyWall = (): string => {
  const signs = [
    path("M60 12c40 44 46 66 30 96-6-20-14-28-24-34 4 28-10 34-10 56-34-26-36-66 4-118Z", seal),
    path("M44 20v34M84 20v34M28 54h72v20c0 26-16 38-36 38S28 100 28 74ZM64 112v28", {
      stroke: ink,
      width: 11,
    }),
    path("M14 96c0-56 34-80 50-80s50 24 50 80ZM4 96h120v18H4Z", ochre),
    path("M64 8l50 20v42c0 36-28 58-50 70C42 128 14 106 14 70V28Z", slate),
  ];
  return [
    backdrop({ horizon: 850, ground: dune }),
    rect([120, 150, 1360, 700], sand),
    times(21, (i) => {
      const x = 148 + (i % 7) * 188;
      const y = 176 + Math.floor(i / 7) * 220;
      const sign = signs[(i * 3 + Math.floor(i / 7)) % 4];
      const fills = [chalk, straw, mist, paper];
      const tile = rect([x, y, 176, 208], fills[(i * 5 + 1) % 4] ?? chalk);
      return i % 2 === 0
        ? `${tile}<g transform="translate(${x + 24} ${y + 30})">${sign}</g>`
        : tile +
            grid([x + 24, y + 40, 128, 128], {
              cell: 32,
              line: stone,
              tint: (c, r) => ((c + r + i) % 4 === 0 ? leaf : undefined),
            });
    }),
    tree([80, 850, 300], "tall"),
    tree([1530, 850, 260], "round"),
  ].join("");
};
