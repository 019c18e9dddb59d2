import type { PayloadRequest } from "payload";
import { type CampaignRecord, campaignRecord } from "./campaignRecord.ts";
import { refuse } from "./refuse.ts";
import { actRefusalWords } from "./wording.ts";

/** The record of the campaign that a request names by `:id`; throws 409 when it is not open yet. */
export async function recordOf(req: PayloadRequest): Promise<CampaignRecord> {
  const { slug } = await req.payload.findByID({
    collection: "campaigns",
    id: String(req.routeParams?.id),
    depth: 0,
    req,
  });
  const record = slug && (await campaignRecord(req.payload.db.pool, slug));
  if (!record) throw refuse(actRefusalWords["not-open"], 409);
  return record;
}
