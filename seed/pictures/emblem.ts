import {
  chalk,
  clay,
  dune,
  ink,
  leaf,
  mist,
  moss,
  ochre,
  paper,
  sand,
  seal,
  slate,
  straw,
} from "./palette.ts";
import { randomOf } from "./random.ts";
import { rect, times } from "./svg.ts";

/** Side of the square that an emblem is drawn in. */
export const emblemSide = 480;

const columns = 7;
const half = Math.ceil(columns / 2);
const cell = 44;
const margin = (emblemSide - columns * cell) / 2;
const inks = [
  [seal, straw, paper],
  [slate, mist, paper],
  [moss, leaf, paper],
  [ochre, straw, sand],
  [clay, dune, paper],
  [ink, dune, sand],
  [seal, dune, mist],
] as const;

/**
 * A mark in place of a portrait, its own for each key: a lattice on a seven-by-seven grid, mirrored both ways.
 * Sample persons get no drawn face.
 */
export const emblem = (key: string): string => {
  const random = randomOf(key);
  const [strong, soft, ground] = inks[Math.floor(random() * inks.length)] ?? inks[0];
  const fills = Array.from({ length: half * half }, (_, i) => {
    const draw = random();
    // Strong cells on the middle axes would add up to a cross, which is somebody else's emblem.
    const isOnAxis = i % half === half - 1 || i >= half * (half - 1);
    if (isOnAxis) return draw < 0.5 ? soft : chalk;
    return draw < 0.5 ? strong : draw < 0.7 ? soft : chalk;
  });
  const mirrored = (index: number) => Math.min(index, columns - 1 - index);
  const lattice = times(columns * columns, (i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const isHeart = column === half - 1 && row === half - 1;
    const fill = isHeart ? seal : fills[mirrored(row) * half + mirrored(column)];
    const box = [margin + column * cell + 2, margin + row * cell + 2, cell - 4, cell - 4] as const;
    return rect(box, fill ?? chalk);
  });
  return [
    rect([0, 0, emblemSide, emblemSide], ground),
    rect([56, 56, 368, 368], { stroke: strong, width: 6 }),
    lattice,
  ].join("");
};
