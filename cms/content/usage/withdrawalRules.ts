import type { withdrawalReasons } from "../vocabulary.ts";

type Reason = (typeof withdrawalReasons)[number]["value"];

/** The person does not want it any more, or the law does not. */
const lawful: ReadonlySet<unknown> = new Set<Reason>(["consent", "legal"]);

/** Rule C37: whether a page goes down whoever names it. */
export const goesWhateverNamesIt = (reason: unknown): boolean => lawful.has(reason);

/** Rule C24: whether a page is taken from readers without a word of why. */
export const isUnexplained = (facts: {
  readonly before: Presence;
  readonly after: Presence;
  readonly reason: unknown;
}): boolean => {
  const isShown = ({ isLive, isTrashed }: Presence) => isLive && !isTrashed;
  return isShown(facts.before) && !isShown(facts.after) && !facts.reason;
};

/** How a document stands in the table that readers get. */
export type Presence = { readonly isLive: boolean; readonly isTrashed: boolean };

/** What a write took away: a page from readers, or a document into the trash (rules C28 and C37). */
export const wentAway = (before: Presence, after: Presence): "page" | "document" | undefined => {
  if (after.isTrashed) return before.isTrashed ? undefined : "document";
  return before.isLive && !after.isLive ? "page" : undefined;
};
