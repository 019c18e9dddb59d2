import { canonicalJson } from "../campaign/canonicalJson.ts";
import { textHash } from "../campaign/hashes.ts";
import type { Statement } from "./act.wire.ts";

const nothing = "0".repeat(64);

type Act = Omit<Statement, "number" | "previous" | "basis"> & {
  /** Texts of the statements before, oldest first. */
  earlier: readonly string[];
  /** What the act rests on, as canonical JSON. */
  basis?: string;
};

/** The statement of an act as the text that will be signed (rule V50). */
export function composeAct({ earlier, basis, ...act }: Act): string {
  const last = earlier.at(-1);
  return canonicalJson({
    ...act,
    number: earlier.length + 1,
    previous: last === undefined ? nothing : textHash(last),
    basis: basis === undefined ? undefined : textHash(basis),
  } satisfies Statement);
}
