import type { PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { type CampaignRecord, campaignRecord } from "./campaignRecord.ts";
import { actRefusalWords } from "./wording.ts";

/** What PostgreSQL counts rows with. */
const isRowId = (id: number) => Number.isInteger(id) && id > 0 && id < 2 ** 31;

/** The record of the campaign that a request names by `:id`; throws 409 when it is not open yet. */
export async function recordOf(req: PayloadRequest): Promise<CampaignRecord> {
  const id = Number(req.routeParams?.id);
  // The row as it is, in the trash too: the record stands by itself, whatever becomes of the page.
  const row = await req.payload.db.findOne<{ id: number; slug?: string | null }>({
    collection: "campaigns",
    where: { id: { equals: isRowId(id) ? id : 0 } },
    req,
  });
  const record = row?.slug && (await campaignRecord(req.payload.db.pool, row.slug));
  if (!record) throw readableError(actRefusalWords["not-open"], 409);
  return record;
}
