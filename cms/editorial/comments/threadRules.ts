import type { CommentEvent } from "./commentEvent.ts";

type Opening = Extract<CommentEvent, { kind: "open" }>;

/** A comment with what followed it. */
export type Thread = {
  readonly opening: Opening;
  readonly later: readonly CommentEvent[];
  readonly isOpen: boolean;
};

/** The threads of a document, oldest first. */
export const threadsOf = (events: readonly CommentEvent[]): Thread[] =>
  events.flatMap((opening) => {
    if (opening.kind !== "open") return [];
    const later = events.filter((one) => one.kind !== "open" && one.thread === opening.id);
    const last = later.findLast(({ kind }) => kind === "resolve" || kind === "reopen");
    return [{ opening, later, isOpen: last?.kind !== "resolve" }];
  });

/** 必改 that are open (rule Q3). */
export const openDemands = (events: readonly CommentEvent[]): Thread[] =>
  threadsOf(events).filter(({ isOpen, opening }) => isOpen && opening.isDemand);

/** A stretch of the present text. */
export type Passage = { readonly path: string; readonly label: string; readonly text: string };

/** The field of a path: `body:3.1` and `transcript.2.text` are of `body` and `transcript`. */
const fieldOf = (path: string) => path.split(/[.:]/, 1)[0];

/** Rule Q1: the passage at which a comment stands now; undefined for an orphan. */
export function anchorOf(
  { path, quote }: Pick<Opening, "path" | "quote">,
  passages: readonly Passage[],
): Passage | undefined {
  const holds = ({ text }: Passage) => quote !== "" && text.includes(quote);
  const there = passages.find((passage) => passage.path === path);
  if (there && holds(there)) return there;
  return passages.find((passage) => fieldOf(passage.path) === fieldOf(path) && holds(passage));
}
