import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { transactionOf } from "#leaves/transactionOf.ts";
import { campaignRecord } from "../acts/campaignRecord.ts";
import { recordWithdrawal } from "../acts/openings.ts";
import { frozenEditWords, openingWords } from "../acts/wording.ts";
import { frozenEdit } from "../campaign/frozenEdit.ts";
import type { FreezableDocument } from "../campaign/frozenFromDocument.ts";
import { mayRemove } from "../campaign/phase.ts";

/** What this guard reads of the arguments of Payload's operations. */
type Args = {
  readonly id?: number | string;
  readonly where?: Where;
  readonly draft?: boolean;
  readonly data?: { readonly _status?: unknown; readonly deletedAt?: unknown };
};

/** Refuses when one of the documents is an opened campaign that has to stay. */
async function refuseIfOpened(req: PayloadRequest, where: Where) {
  const { docs } = await req.payload.find({
    collection: "campaigns",
    where: { and: [where, { rulesHash: { exists: true } }] },
    trash: true,
    depth: 0,
    pagination: false,
    select: { slug: true, rulesHash: true },
    req,
  });
  for (const { slug, rulesHash } of docs) {
    const record = slug && (await campaignRecord(req.payload.db.pool, slug));
    if (record && record.rulesHash === rulesHash && !mayRemove(record.acts, record.now))
      throw readableError(openingWords.kept, 409);
  }
}

const takesDown = ({ data, draft }: Args) =>
  Boolean(data?.deletedAt) || (data?._status === "draft" && draft !== true);

async function restoresUnpublished(req: PayloadRequest, { id, draft }: Args) {
  if (draft === true) return undefined;
  const version = await req.payload.findVersionByID({
    collection: "campaigns",
    id: String(id),
    depth: 0,
    disableErrors: true,
    req,
  });
  return version?.version._status === "draft" ? version.parent : undefined;
}

/** Rule V7: an opened campaign stays, for everybody and on every way in, the system's own included. */
export const keepOpened: CollectionBeforeOperationHook = async (call) => {
  const { operation, req } = call;
  const args = call.args as Args;
  const asked = args.id === undefined ? (args.where ?? {}) : { id: { equals: args.id } };
  if (operation === "delete" || (operation === "update" && takesDown(args)))
    await refuseIfOpened(req, asked);
  if (operation === "restoreVersion") {
    const parent = await restoresUnpublished(req, args);
    if (parent !== undefined) await refuseIfOpened(req, { id: { equals: Number(parent) } });
  }
};

type Row = { number: number; withdrawn?: boolean | null; withdrawalReason?: string | null };

/** Publishing a candidate's withdrawal from an opened campaign records the event for the vote endpoint, in the document's own transaction (rule V3). */
export const recordWithdrawals: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (!doc.openedAt || doc._status !== "published") return;
  const by = req.user ? String(req.user.id) : "system";
  for (const { number, withdrawn, withdrawalReason } of (doc.candidates ?? []) as Row[])
    if (withdrawn)
      await recordWithdrawal(transactionOf(req), {
        campaign: doc.slug,
        number,
        by,
        reason: withdrawalReason ?? "",
      });
};

type LiveRow = FreezableDocument & {
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
  const live = await req.payload.db.findOne<LiveRow>({
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
