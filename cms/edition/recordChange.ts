import type { PayloadRequest } from "payload";
import type { Reach } from "#people/mayPublish.ts";
import { recordEvent } from "#people/securityLog/recordEvent.ts";
import { wording } from "./wording.ts";

export type Change = { subject: string; document?: string; title: unknown; reach: Reach };

/** Name of the account, as it is now: the record outlives the account. */
const nameOf = ({ user }: PayloadRequest): string | undefined =>
  user && "name" in user && typeof user.name === "string" ? user.name : undefined;

/** Rule A29: what an account changed for readers leaves a line in the security log. A change of no document is one of settings. */
async function recordActivity(req: PayloadRequest, change: Change): Promise<void> {
  if (!req.user) return;
  const { document, reach } = change;
  const kind =
    document === undefined
      ? "settings-changed"
      : reach === "take-down"
        ? "taken-down"
        : "published";
  const subject = { slug: change.subject, id: document };
  await recordEvent(req, { kind, by: Number(req.user.id), subject });
}

/**
 * Writes a row to the outbox in the transaction of `req`: it stands or falls with the change itself.
 * A bulk import sets `context.skipOutbox` and asks for one release at its end (`requestRelease`).
 */
export async function recordChange(req: PayloadRequest, change: Change): Promise<void> {
  if (req.context.skipOutbox === true) return;
  await recordActivity(req, change);
  const title = typeof change.title === "string" && change.title !== "" ? change.title : undefined;
  await req.payload.db.create({
    collection: "changes",
    data: { ...change, title: (title ?? wording.unnamed).slice(0, 200), by: nameOf(req) },
    req,
  });
}
