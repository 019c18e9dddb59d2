import { type Frozen, freeze } from "./freeze.ts";
import { type FreezableDocument, frozenFromDocument } from "./frozenFromDocument.ts";

export type FrozenEdit = "frozen-changed" | "withdrawal-undone" | "reason-missing";

type Row = NonNullable<FreezableDocument["candidates"]>[number];

const workerOf = ({ worker }: Row) => (typeof worker === "object" ? worker?.slug : worker);

const byNumber = (doc: FreezableDocument) =>
  new Map((doc.candidates ?? []).map((candidate) => [candidate.number, candidate]));

/** The edited document with each candidate's frozen name, as long as it is the same person: a profile's name may be corrected. */
const withFrozenNames = ({ frozen, live, after }: Edit): FreezableDocument => {
  const was = byNumber(live);
  const names = new Map<unknown, { slug: string; name: string }>(
    frozen.candidates.map((candidate) => [candidate.number, candidate]),
  );
  const candidates = (after.candidates ?? []).map((row) => {
    const before = was.get(row.number);
    const isSame = before !== undefined && workerOf(before) === workerOf(row);
    return { ...row, worker: isSame ? names.get(row.number) : undefined };
  });
  return { ...after, candidates };
};

/** What the ledger froze, the document as it is live, and as it would be after the edit. */
type Edit = { frozen: Frozen; live: FreezableDocument; after: FreezableDocument };

/**
 * Why an edit of an opened campaign is refused; undefined when it may be saved (rules V2, V3). Words and
 * pictures of candidates may be corrected, what the hash covers may not.
 */
export function frozenEdit(edit: Edit): FrozenEdit | undefined {
  const is = frozenFromDocument(withFrozenNames(edit));
  if (!is || freeze(is) !== freeze(edit.frozen)) return "frozen-changed";
  const left = byNumber(edit.after);
  const gone = (edit.live.candidates ?? []).filter((candidate) => candidate.withdrawn);
  if (gone.some(({ number }) => !left.get(number)?.withdrawn)) return "withdrawal-undone";
  const nameless = [...left.values()].some(
    ({ withdrawn, withdrawalReason }) => withdrawn && !withdrawalReason?.trim(),
  );
  return nameless ? "reason-missing" : undefined;
}
