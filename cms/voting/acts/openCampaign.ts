import { APIError, type Payload, type PayloadRequest } from "payload";
import { freeze } from "../campaign/freeze.ts";
import { frozenFromDocument } from "../campaign/frozenFromDocument.ts";
import { openingProblems } from "../campaign/openingProblems.ts";
import type { Person } from "../campaign/person.wire.ts";
import { signInsReady } from "../voters/signInCredentials.ts";
import { campaignRecord } from "./campaignRecord.ts";
import { openFrozen } from "./openings.ts";
import { recordOpening } from "./recordOpening.ts";
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

/**
 * Opens a campaign: freezes rules and candidates into the schema `voting` and notes the hash in the document.
 * Called by the admin panel's endpoint and by the seed:
 *
 *     await openCampaign({ payload, id: campaign.id, by: "示例数据" });
 *
 * Safe to repeat with the same rules. Throws an `APIError` with a Chinese message that lists what is missing.
 */
export async function openCampaign({ payload, id, by, person, req }: Opening): Promise<string> {
  const doc = await payload.findByID({ collection: "campaigns", id, depth: 1, req });
  const frozen = frozenFromDocument(doc);
  if (!frozen) throw new APIError(openingWords.unfinished, 400, undefined, true);
  const problems = openingProblems(frozen, signInsReady());
  if (problems.length > 0)
    throw new APIError(
      problems.map((problem) => openingWords.problems[problem]).join(""),
      400,
      undefined,
      true,
    );
  const rulesHash = await openFrozen(payload.db.pool, freeze(frozen), by);
  const record = await campaignRecord(payload.db.pool, frozen.slug);
  if (record)
    await recordOpening(payload.db.pool, record, {
      id: by,
      person: person ?? { name: by, role: "" },
    });
  if (doc.rulesHash !== rulesHash)
    await payload.update({
      collection: "campaigns",
      id,
      data: {
        rulesHash,
        openedAt: new Date().toISOString(),
        openedBy: person ? personWords(person) : by,
      },
      req,
    });
  return rulesHash;
}
