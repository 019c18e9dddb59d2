import { sql } from "@payloadcms/db-postgres";
import type { CollectionSlug, PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";
import { liveForm, newestForm } from "./documentNow.ts";
import { type Box, boxOf } from "./inboxRules.ts";
import { postgresReviewStore } from "./postgresReviewStore.ts";
import { standingNow } from "./standingNow.ts";

export type InboxLine = {
  box: Box;
  collection: SignedCollection;
  id: number;
  title: string;
  /** When the last act was done, in milliseconds since 1970. */
  since: number;
};

/** Documents looked at for one inbox, longest waiting first. */
const most = 100;

/** What is under review, sent back or live urgently; not what ended. */
const open = sql`
  SELECT collection, document FROM (
    SELECT DISTINCT ON (collection, document) collection, document, kind, id
    FROM editorial.acts WHERE kind <> 'write' ORDER BY collection, document, id DESC) last
  WHERE kind IN ('submit', 'sign', 'return') OR EXISTS (
    SELECT 1 FROM editorial.acts u WHERE u.kind = 'urgent' AND u.collection = last.collection AND u.document = last.document)
  ORDER BY id LIMIT ${most}`;

async function lineOf(
  req: PayloadRequest,
  who: Principal,
  { collection, id }: { collection: SignedCollection; id: number },
): Promise<InboxLine[]> {
  const { row, form } = await newestForm(req, { collection, id });
  if (!row || row.deletedAt) return [];
  const store = postgresReviewStore(await databaseOf(req));
  const document = { collection, id: String(id) };
  const { acts, standing, hash = "" } = await standingNow(store, document, form);
  const live = await liveForm(req, { collection, id });
  const right = (action: "submit" | "sign" | "urgent") =>
    scopesOf(who.role, action, collection).length > 0;
  const box = boxOf({
    ...{ acts, standing, hash, by: String(who.id), role: who.role, now: Date.now() },
    rights: { submit: right("submit"), sign: right("sign"), urgent: right("urgent") },
    liveHash: live && contentHash(live),
  });
  const title = row[req.payload.collections[collection].config.admin.useAsTitle ?? "id"];
  return box
    ? [{ box, collection, id, title: String(title ?? ""), since: acts.at(-1)?.at ?? 0 }]
    : [];
}

/** What waits for an account, what it sent and what came back, each document once, oldest first. */
export async function readInbox(req: PayloadRequest, who: Principal): Promise<InboxLine[]> {
  const { rows } = await (await databaseOf(req)).execute(open);
  const found: InboxLine[] = [];
  for (const { collection, document } of rows as { collection: CollectionSlug; document: string }[])
    if (isSigned(collection))
      found.push(...(await lineOf(req, who, { collection, id: Number(document) })));
  return found;
}
