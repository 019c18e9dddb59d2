import { canonicalJson } from "#edition/signed/canonicalJson.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";

/** A field that differs, or a part of a list: what stood there and what stands there now. */
export type DifferenceRow = { field: string; before: string; after: string };

type Node = { children?: { text: string }[] };

const inWords = (value: unknown): string => {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  const { children } = (value ?? {}) as Node;
  return Array.isArray(children) ? children.map(({ text }) => text).join("") : canonicalJson(value);
};

const without = (all: readonly unknown[], others: readonly unknown[]): string[] => {
  const known = new Set(others.map(canonicalJson));
  return all.filter((one) => !known.has(canonicalJson(one))).map(inWords);
};

const listRows = (field: string, a: readonly unknown[], b: readonly unknown[]): DifferenceRow[] => {
  const gone = without(a, b);
  const come = without(b, a);
  // The same parts in another order.
  if (gone.length + come.length === 0)
    return [{ field, before: a.map(inWords).join("\n"), after: b.map(inWords).join("\n") }];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    field,
    before: gone[index] ?? "",
    after: come[index] ?? "",
  }));
};

/** What differs between two forms, field by field, bodies paragraph by paragraph. */
export function differenceRows(before: ReadersForm, after: ReadersForm): DifferenceRow[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [a, b] = [before[field], after[field]];
    if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return [];
    return Array.isArray(a) && Array.isArray(b)
      ? listRows(field, a, b)
      : [{ field, before: inWords(a), after: inWords(b) }];
  });
}
