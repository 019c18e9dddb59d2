import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from "payload";
import { textHash } from "#leaves/hashes.ts";
import { readableError } from "#leaves/readableError.ts";
import { transactionOf } from "#leaves/transactionOf.ts";
import { freeze } from "../campaign/freeze.ts";
import { frozenFromDocument } from "../campaign/frozenFromDocument.ts";
import { openingProblems } from "../campaign/openingProblems.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { signInsReady } from "../voters/signIns.ts";
import { campaignRecord } from "./campaignRecord.ts";
import { openFrozen, recordOpening } from "./openings.ts";
import { openingWords, personWords } from "./wording.ts";

type Opening = {
  payload: Payload;
  /** Id of the campaign document. */
  id: number | string;
  /** Who opens it, as kept on record. */
  by: string;
  /** How the public reads of them; by default by what is kept on record. */
  person?: Person;
  req?: PayloadRequest;
};

/** What is published is what is frozen: a newer draft would be taken for the base of what opening writes. */
async function toFreeze(req: PayloadRequest, id: number | string) {
  const about = { collection: "campaigns", id, req } as const;
  const doc = await req.payload.findByID({ ...about, depth: 1 });
  const newest = await req.payload.findByID({ ...about, depth: 0, draft: true });
  if (doc._status !== "published" || newest._status !== "published")
    throw readableError(openingWords.unpublished, 409);
  const frozen = frozenFromDocument(doc);
  if (!frozen) throw readableError(openingWords.unfinished, 400);
  const problems = openingProblems(frozen, signInsReady());
  if (problems.length > 0)
    throw readableError(problems.map((problem) => openingWords.problems[problem]).join(""), 400);
  return { doc, frozen };
}

type Opener = Pick<Opening, "id" | "by" | "person">;

/** Ledger, statement and document, all in the transaction of `req`. */
async function open(req: PayloadRequest, { id, by, person }: Opener): Promise<string> {
  const { doc, frozen } = await toFreeze(req, id);
  const db = transactionOf(req);
  const text = freeze(frozen);
  const known = await campaignRecord(db, frozen.slug);
  if (known && known.rulesHash !== textHash(text))
    throw readableError(openingWords.openedOtherwise, 409);
  const rulesHash = await openFrozen(db, text, by);
  const record = await campaignRecord(db, frozen.slug);
  if (record) await recordOpening(db, record, { id: by, person: person ?? { name: by, role: "" } });
  const openedAt = record?.acts[0]?.at.toISOString();
  if (doc.rulesHash !== rulesHash)
    await req.payload.update({
      collection: "campaigns",
      id,
      data: {
        _status: "published",
        rulesHash,
        ...(openedAt && { openedAt }),
        openedBy: person ? personWords(person) : by,
      },
      req,
    });
  return rulesHash;
}

/**
 * Opens a campaign: freezes rules and candidates into the schema `voting` and notes the hash in the document.
 * Called by the admin panel's endpoint and by the seed:
 *
 *     await openCampaign({ payload, id: campaign.id, by: "示例数据" });
 *
 * All or nothing, and safe to repeat with the same rules. Throws an `APIError` with a Chinese message that lists what is missing.
 */
export async function openCampaign({ payload, req: given, ...opener }: Opening): Promise<string> {
  const req = given ?? (await createLocalReq({}, payload));
  const isOwn = await initTransaction(req);
  try {
    const rulesHash = await open(req, opener);
    if (isOwn) await commitTransaction(req);
    return rulesHash;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
