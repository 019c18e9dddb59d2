/** A square of the grid, by column and row from 0, and how full its colour is: 1 for the seal itself, less around it. */
export type Square = { column: number; row: number; strength: number };

/** Numbers from 0 to 1 that follow from a text: FNV-1a to start with, mulberry32 to go on. */
function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const neighbours = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
/** A third of the grid is coloured, the rest is paper. */
const share = 1 / 3;
const strengths = [0.62, 0.4, 0.24, 0.13, 0.07] as const;

/**
 * A neighbourhood on the grid, the same one for the same seed: it grows from one square to its neighbours and pales with
 * every step, as a 微网格 lies among the others.
 */
export function motif(seed: string, size: { columns: number; rows: number }): Square[] {
  const { columns, rows } = size;
  const next = numbersFrom(seed);
  const between = (least: number, below: number) => least + Math.floor(next() * (below - least));
  const middle = { column: between(1, columns - 1), row: between(1, rows - 1), step: 0 };
  const grown = [middle];
  const taken = new Set([`${middle.column},${middle.row}`]);
  const most = Math.round(columns * rows * share);
  for (let tries = 0; grown.length < most && tries < most * 20; tries += 1) {
    const from = grown[between(0, grown.length)] ?? middle;
    const [right, down] = neighbours[between(0, neighbours.length)] ?? [0, 0];
    const column = from.column + right;
    const row = from.row + down;
    const isOutside = column < 0 || row < 0 || column >= columns || row >= rows;
    if (isOutside || taken.has(`${column},${row}`)) continue;
    taken.add(`${column},${row}`);
    grown.push({ column, row, step: from.step + 1 });
  }
  return grown.map(({ column, row, step }) => ({
    column,
    row,
    strength: step === 0 ? 1 : (strengths[step - 1] ?? 0.07),
  }));
}
