import type { LintPlace } from "./goToPlace.ts";

const key = "gp-lint-place";

type Leading = { document: string; place: LintPlace };

/** Remembers, for the edit view that opens next, where to go in it. */
export const leaveForEditView = (leading: Leading): void =>
  sessionStorage.setItem(key, JSON.stringify(leading));

/** Where the edit view of a document was asked to go; asked once. */
export const askedToGo = (document: string): LintPlace | undefined => {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const leading = kept ? (JSON.parse(kept) as Leading) : undefined;
  return leading?.document === document ? leading.place : undefined;
};
