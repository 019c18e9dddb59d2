import { type Subject, scopesOf } from "./permissions.ts";
import type { Actor } from "./roles.ts";

export type Status = "draft" | "published";

/** One write to one document, as far as readers could notice it. */
export type Write = {
  /** Saved as a draft beside the live text, which stays as it is. */
  readonly asDraft: boolean;
  /** The status that the write asks for; absent when it leaves the status alone. */
  readonly nextStatus?: Status;
  /** Whether readers see the document now (or would, were it not in the trash). */
  readonly isLive: boolean;
  readonly putsInTrash: boolean;
};

/** What a write does to what readers see. */
export type Reach = "go-live" | "change-live" | "take-down";

/** What readers would notice of a write; nothing when it stays inside the newsroom. */
export const reachOf = (write: Write): Reach | undefined => {
  // Asking for `published` wins over asking for a draft: that is how Payload resolves the two.
  if (write.nextStatus === "published") return write.isLive ? "change-live" : "go-live";
  if (write.asDraft || !write.isLive) return undefined;
  return write.putsInTrash || write.nextStatus === "draft" ? "take-down" : "change-live";
};

export type PublishDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reach: Reach };

/** Whether `actor` may make this write. Rules A5 to A7. */
export const mayPublish = (facts: {
  readonly actor: Actor;
  readonly subject: Subject;
  readonly write: Write;
}): PublishDecision => {
  const reach = reachOf(facts.write);
  if (reach === undefined || scopesOf(facts.actor, "publish", facts.subject).includes("all")) {
    return { allowed: true };
  }
  return { allowed: false, reach };
};
