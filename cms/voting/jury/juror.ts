import type { PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import type { CampaignRecord } from "../acts/campaignRecord.ts";
import { recordOf } from "../acts/recordOf.ts";
import { candidateWorkers, ownWorker } from "./candidateWorkers.ts";
import { type JuryRefusal, juryStatus } from "./juryRefusals.ts";
import { readWork } from "./juryStore.ts";
import { isCandidate } from "./mayName.ts";
import type { JurorWork } from "./sheet.ts";
import { juryRefusalText } from "./wording.ts";

/** The error of a refusal, in words for whoever asked. */
export const refusedBy = (
  refusal: JuryRefusal,
  about: Parameters<typeof juryRefusalText>[1] = {},
) => readableError(juryRefusalText(refusal, about), juryStatus(refusal));

export type AskingJuror = { juror: string; record: CampaignRecord; work: JurorWork };

/**
 * The juror of the campaign who asks, with the own work and nobody else's; throws 403 for everybody else (rules J3, J20).
 */
export async function askingJuror(req: PayloadRequest): Promise<AskingJuror> {
  const who = principalOf(req.user);
  if (!who || !scopesOf(who.role, "score", "campaigns").includes("all"))
    throw refusedBy("not-allowed");
  const juror = String(who.id);
  const record = await recordOf(req);
  const work = await readWork(req.payload.db.pool, { campaign: record.id, juror });
  if (!work) throw refusedBy("not-named");
  if (isCandidate({ worker: ownWorker(req.user) }, await candidateWorkers(req)))
    throw refusedBy("is-candidate");
  return { juror, record, work };
}
