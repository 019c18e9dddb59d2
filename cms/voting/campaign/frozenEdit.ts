import { freeze } from "./freeze.ts";
import { type FreezableDocument, frozenFromDocument } from "./frozenFromDocument.ts";

export type FrozenEdit = "frozen-changed" | "withdrawal-undone" | "reason-missing";

/**
 * Why an edit of an opened campaign is refused; undefined when it may be saved (rules V2, V3). Words and
 * pictures of candidates may be corrected, what the hash covers may not.
 */
export function frozenEdit(
  before: FreezableDocument,
  after: FreezableDocument,
): FrozenEdit | undefined {
  const [was, is] = [frozenFromDocument(before), frozenFromDocument(after)];
  if (!is || (was && freeze(was) !== freeze(is))) return "frozen-changed";
  const gone = (before.candidates ?? []).filter((candidate) => candidate.withdrawn);
  const left = new Map((after.candidates ?? []).map((candidate) => [candidate.number, candidate]));
  if (gone.some(({ number }) => !left.get(number)?.withdrawn)) return "withdrawal-undone";
  const nameless = [...left.values()].some(
    ({ withdrawn, withdrawalReason }) => withdrawn && !withdrawalReason?.trim(),
  );
  return nameless ? "reason-missing" : undefined;
}
