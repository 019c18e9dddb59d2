import type { NewCommentEvent } from "./commentEvent.ts";
import type { Thread } from "./threadRules.ts";

/** Why a comment is refused; `wording.ts` says it in Chinese. */
export type CommentRefusal = "no-thread" | "not-open" | "not-resolved" | "demand" | "not-yours";

type Facts = {
  readonly event: NewCommentEvent;
  readonly threads: readonly Thread[];
  /** May sign texts of this kind. */
  readonly maySign: boolean;
  /** Wrote the text since it last went live (rule R9). */
  readonly isWriter: boolean;
};

/** Whether something may be said or done; nothing when it may. Rules Q2 and Q3. */
export function decideComment({
  event,
  threads,
  maySign,
  isWriter,
}: Facts): CommentRefusal | undefined {
  if (event.kind === "open") return event.isDemand && !maySign ? "demand" : undefined;
  const thread = threads.find(({ opening }) => opening.id === event.thread);
  if (!thread) return "no-thread";
  if (event.kind === "reopen") return thread.isOpen ? "not-resolved" : undefined;
  if (!thread.isOpen) return "not-open";
  if (event.kind === "reply" || !thread.opening.isDemand) return undefined;
  return thread.opening.by === event.by || (maySign && !isWriter) ? undefined : "not-yours";
}
