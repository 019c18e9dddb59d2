import type { CollectionBeforeChangeHook } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { campaignRecord } from "../acts/campaignRecord.ts";
import { transactionOf } from "../acts/transactionOf.ts";
import { frozenEditWords, openingWords } from "../acts/wording.ts";
import { frozenEdit } from "../campaign/frozenEdit.ts";
import type { FreezableDocument } from "../campaign/frozenFromDocument.ts";

type Row = FreezableDocument & {
  id: number;
  rulesHash?: string | null;
  openedAt?: string | null;
  openedBy?: string | null;
};

/**
 * Refuses what opening froze, with the reason and the way, on every path to the document (rule V2). The ledger says what is frozen and
 * the live row whether it is: a draft from before the opening knows of neither.
 */
export const refuseFrozenEdits: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === "create") return data;
  const live = await req.payload.db.findOne<Row>({
    collection: "campaigns",
    where: { id: { equals: originalDoc.id } },
    req,
  });
  const rulesHash = live?.rulesHash ?? data.rulesHash;
  if (!live?.slug || !rulesHash) return data;
  const record = await campaignRecord(transactionOf(req), live.slug);
  if (!record || record.rulesHash !== rulesHash) return data;
  if (!live.rulesHash && originalDoc._status !== "published")
    throw readableError(openingWords.unpublished, 409);
  const after = { ...originalDoc, ...data };
  const refusal = frozenEdit({ frozen: record.frozen, live, after });
  if (refusal) throw readableError(frozenEditWords[refusal], 400);
  const { openedAt, openedBy } = live.rulesHash ? live : data;
  return { ...data, rulesHash, openedAt, openedBy };
};
