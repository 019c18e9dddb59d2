import { diffArrays } from "diff";
import type { Body, BodyNode } from "#content/body.wire.ts";
import { canonicalJson } from "#edition/signed/canonicalJson.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { type Names, nodeWords, valueWords } from "./formWords.ts";
import { isAlike, type Piece, textPieces } from "./piecesRules.ts";

/** A field that differs. */
export type FieldDifference = { field: string; pieces: Piece[] };

/** A part of a body: a part that moved stands at its old place and at its new one. */
export type BlockDifference = {
  what: "same" | "changed" | "gone" | "come" | "moved-away" | "moved-here";
  type: BodyNode["type"];
  pieces: Piece[];
};

export type Difference = { fields: FieldDifference[]; body: BlockDifference[] };

/** Two things that read the same and are not: a picture's size, the order of keys in an old form. */
const unseen = "（文件或格式有改动）";

const piecesOf = (before: string, after: string): Piece[] => [
  ...textPieces(before, after),
  ...(before === after ? [{ what: "come" as const, text: unseen }] : []),
];

type Standing = { node: BodyNode; words: string; key: string };
type Step = { what: "same" | "gone" | "come"; one: Standing };

const standing = (body: Body, names: Names): Standing[] =>
  body.map((node) => ({ node, words: nodeWords(node, names), key: canonicalJson(node) }));

const stepsBetween = (before: readonly Standing[], after: readonly Standing[]): Step[] =>
  diffArrays([...before], [...after], { comparator: (a, b) => a.key === b.key }).flatMap(
    ({ added, removed, value }) =>
      value.map((one): Step => ({ what: added ? "come" : removed ? "gone" : "same", one })),
  );

/** Parts that went at one place and came at another, as they were. */
function moved(steps: readonly Step[]): Set<Step> {
  const found = new Set<Step>();
  const come = steps.filter(({ what }) => what === "come");
  for (const gone of steps.filter(({ what }) => what === "gone")) {
    const other = come.find((step) => step.one.key === gone.one.key && !found.has(step));
    if (other) found.add(gone).add(other);
  }
  return found;
}

const wholly = (what: "gone" | "come", { node, words }: Standing, isMoved: boolean) => ({
  what: isMoved ? (what === "gone" ? ("moved-away" as const) : ("moved-here" as const)) : what,
  type: node.type,
  pieces: [{ what, text: words }] satisfies Piece[],
});

/** What went and what came between two parts that stayed: alike parts of one kind are the same part, changed. */
function hunk(gone: Step[], come: Step[], places: ReadonlySet<Step>): BlockDifference[] {
  const found: BlockDifference[] = [];
  let from = 0;
  for (const step of gone) {
    const { node, words } = step.one;
    const at = places.has(step)
      ? -1
      : come.findIndex(
          (other, index) =>
            index >= from &&
            !places.has(other) &&
            other.one.node.type === node.type &&
            isAlike(words, other.one.words),
        );
    const other = come[at];
    if (!other) {
      found.push(wholly("gone", step.one, places.has(step)));
      continue;
    }
    for (const between of come.slice(from, at))
      found.push(wholly("come", between.one, places.has(between)));
    found.push({ what: "changed", type: node.type, pieces: piecesOf(words, other.one.words) });
    from = at + 1;
  }
  for (const rest of come.slice(from)) found.push(wholly("come", rest.one, places.has(rest)));
  return found;
}

/** What differs between two bodies, in the order in which the new one is read; `then` are names as they were for the old one. */
export function bodyDifference(
  before: Body,
  after: Body,
  then: Names,
  names: Names = then,
): BlockDifference[] {
  const steps = stepsBetween(standing(before, then), standing(after, names));
  const places = moved(steps);
  const found: BlockDifference[] = [];
  let gone: Step[] = [];
  let come: Step[] = [];
  const close = () => {
    found.push(...hunk(gone, come, places));
    gone = [];
    come = [];
  };
  for (const step of steps) {
    if (step.what === "gone") gone.push(step);
    else if (step.what === "come") come.push(step);
    else {
      close();
      const { node, words } = step.one;
      found.push({ what: "same", type: node.type, pieces: [{ what: "same", text: words }] });
    }
  }
  close();
  return found;
}

const isSame = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * What differs between two forms: each field as a row, the body part by part. Empty lists for the same form. `then` are names as they were for
 * the old one: a place that was renamed since differs.
 */
export function differenceBetween(
  before: ReadersForm,
  after: ReadersForm,
  then: Names,
  names: Names = then,
): Difference {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const rows = fields.flatMap((field): FieldDifference[] => {
    const [a, b] = [before[field], after[field]];
    const [old, young] = [valueWords(field, a, then), valueWords(field, b, names)];
    if (field === "body" || (isSame(a, b) && old === young)) return [];
    return [{ field, pieces: piecesOf(old, young) }];
  });
  const [a = [], b = []] = [before.body, after.body] as (Body | undefined)[];
  return { fields: rows, body: isSame(a, b) ? [] : bodyDifference(a, b, then, names) };
}
