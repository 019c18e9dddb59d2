import { diffArrays } from "diff";

/** A run of text that stands in both texts, only in the old one, or only in the new one. */
export type Piece = { what: "same" | "gone" | "come"; text: string };

const sentence = /[^。！？；\n]*[。！？；\n]+[”’」』）]*|[^。！？；\n]+/gu;
/** A figure and a Latin word stay whole: 6,200 became 6,300, not 2 became 3. */
const token = /\p{Nd}[\p{Nd}.,%]*|[A-Za-z]+|[\s\S]/gu;

/** Beyond so many differing parts a sentence is shown as another one. */
const mostEdits = 200;
/** Below this two texts have so little in common that they are shown one after the other. */
const leastAlike = 0.3;

const pairsIn = (text: string): string[] =>
  Array.from(text, (character, index) => character + (text[index + 1] ?? ""));

/** How alike two texts are, from 0 to 1: the share of pairs of characters that both have. */
function alikeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = new Map<string, number>();
  const pairs = pairsIn(a);
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  const others = pairsIn(b);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared += 1;
    left.set(pair, count - 1);
  }
  return (2 * shared) / Math.max(1, pairs.length + others.length);
}

export const isAlike = (a: string, b: string): boolean => alikeness(a, b) >= leastAlike;

const joined = (pieces: readonly Piece[]): Piece[] => {
  const merged: Piece[] = [];
  for (const { what, text } of pieces) {
    const last = merged.at(-1);
    if (text === "") continue;
    if (last?.what === what) last.text += text;
    else merged.push({ what, text });
  }
  return merged;
};

const piecesBetween = (a: readonly string[], b: readonly string[]): Piece[] | undefined =>
  diffArrays([...a], [...b], { maxEditLength: mostEdits })?.map(({ added, removed, value }) => ({
    what: added ? "come" : removed ? "gone" : "same",
    text: value.join(""),
  }));

const replaced = (gone: string, come: string): Piece[] => [
  { what: "gone", text: gone },
  { what: "come", text: come },
];

const inside = (gone: string, come: string): Piece[] =>
  (isAlike(gone, come)
    ? piecesBetween(gone.match(token) ?? [], come.match(token) ?? [])
    : undefined) ?? replaced(gone, come);

/**
 * What differs between two texts, sentence by sentence, and inside sentences that are alike character by character. What is not
 * `come` is the old text, what is not `gone` the new one.
 */
export function textPieces(before: string, after: string): Piece[] {
  const hunks = piecesBetween(before.match(sentence) ?? [], after.match(sentence) ?? []);
  if (!hunks) return joined(inside(before, after));
  const pieces: Piece[] = [];
  let gone = "";
  let come = "";
  for (const { what, text } of [...hunks, { what: "same" as const, text: "" }]) {
    if (what === "gone") gone += text;
    if (what === "come") come += text;
    if (what !== "same") continue;
    pieces.push(...inside(gone, come), { what, text });
    gone = "";
    come = "";
  }
  return joined(pieces);
}
