import type { BodyNode, Inline } from "#content/body.wire.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { ReadersForm } from "./readersForm.ts";
import { runningText } from "./runningText.ts";

/** How much of a signed text changed: nothing, a slip of the pen, or more. */
export type ChangeClass = "none" | "slip" | "other";

type Bounds = {
  /** How many characters may differ in all paragraphs together. */
  readonly slipCharacters: number;
  /** Names that no slip may touch, beside those of the credits. */
  readonly names?: readonly string[];
};

const isSame = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Figures in both scripts, and what turns a sentence round. */
const weighty = /[\p{Nd}〇零一二三四五六七八九十百千万亿两%‰年月日时]|[不未没无非勿免否]/gu;
const quoted = /“[^”]*”|‘[^’]*’|《[^》]*》/g;

/** Everything in a text that a slip leaves alone. */
const kept = (text: string, names: readonly string[]) => [
  text.match(weighty) ?? [],
  text.match(quoted) ?? [],
  names.map((name) => text.split(name).length),
];

/** At most how many characters stand differently: the longer middle between what both begin and end with. */
const changedCharacters = (before: string, after: string): number => {
  const a = Array.from(before);
  const b = Array.from(after);
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end;
};

const textOf = (runs: readonly Inline[]) => runs.map(({ text }) => text).join("");
const marksOf = (runs: readonly Inline[]) => runs.map(({ text: _, ...marks }) => marks);
const linksOf = (runs: readonly Inline[]) => runs.filter(({ href }) => href !== undefined);

/** Characters that changed in a node; undefined for more than a slip. */
const slipIn = (a: BodyNode, b: BodyNode, names: readonly string[]): number | undefined => {
  if (isSame(a, b)) return 0;
  if (a.type !== "paragraph" || b.type !== "paragraph") return undefined;
  const [before, after] = [textOf(a.children), textOf(b.children)];
  const holds =
    isSame(marksOf(a.children), marksOf(b.children)) &&
    isSame(linksOf(a.children), linksOf(b.children)) &&
    isSame(kept(before, names), kept(after, names));
  return holds ? changedCharacters(before, after) : undefined;
};

const creditNames = (form: ReadersForm): string[] =>
  ((form.credits ?? []) as { names: string[] }[]).flatMap(({ names }) => names);

/** Everything of a form but its running text. */
const besideText = ({ body: _, right: __, ...rest }: ReadersForm): ReadersForm => rest;

/** What changed between two forms, computed and never claimed (rules R4 to R6). */
export function classOfChange(
  before: ReadersForm,
  after: ReadersForm,
  bounds: Bounds,
): ChangeClass {
  if (isSame(before, after)) return "none";
  const [bodyBefore, bodyAfter] = [runningText(before), runningText(after)];
  if (!bodyBefore || !bodyAfter || bodyBefore.length !== bodyAfter.length) return "other";
  if (!isSame(besideText(before), besideText(after))) return "other";
  const names = [...creditNames(before), ...(bounds.names ?? [])].filter((name) => name !== "");
  const changed = bodyBefore.map((node, index) => {
    const other = bodyAfter[index];
    return other && slipIn(node, other, names);
  });
  const total = changed.reduce<number>((sum, one) => sum + (one ?? Number.POSITIVE_INFINITY), 0);
  return total <= bounds.slipCharacters ? "slip" : "other";
}
