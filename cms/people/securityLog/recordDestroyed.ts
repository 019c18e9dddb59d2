import type { CollectionAfterDeleteHook } from "payload";
import { recordEvent } from "./recordEvent.ts";

/** What an account destroys for good leaves a line in the security log; the system's own tidying does not. */
export const recordDestroyed: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (!req.user || collection.slug === "users") return;
  const subject = { slug: collection.slug, id };
  await recordEvent(req, { kind: "document-deleted", by: Number(req.user.id), subject });
};
