import { type Frozen, frozenWire } from "./freeze.ts";
import { rulesFromDocument } from "./rulesFromDocument.ts";

type Absent<T> = T | null | undefined;

/** A campaign document as far as its frozen part and its withdrawals go; workers are populated. */
export type FreezableDocument = {
  slug?: Absent<string>;
  name?: Absent<string>;
  rules?: unknown;
  candidates?: Absent<
    readonly {
      number?: Absent<number>;
      category?: Absent<string>;
      worker?: Absent<number | { slug?: Absent<string>; name?: Absent<string> }>;
      withdrawn?: Absent<boolean>;
      withdrawalReason?: Absent<string>;
    }[]
  >;
};

/** What a document would freeze, or undefined while it is too unfinished to be opened. */
export function frozenFromDocument(doc: FreezableDocument): Frozen | undefined {
  const rules = rulesFromDocument(doc.rules);
  if (!rules.success) return undefined;
  const candidates = (doc.candidates ?? []).map(({ number, category, worker }) => {
    const { slug, name } = typeof worker === "object" && worker ? worker : {};
    return { number, category, slug, name };
  });
  const frozen = frozenWire.safeParse({
    slug: doc.slug,
    name: doc.name,
    rules: rules.data,
    candidates,
  });
  return frozen.success ? frozen.data : undefined;
}
