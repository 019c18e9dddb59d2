import type { CampaignRecord } from "../acts/campaignRecord.ts";
import type { JuryFacts } from "../acts/performAct.ts";
import { juryResult } from "../jury/juryResult.ts";
import { readProgress } from "../jury/juryStore.ts";
import type { Queryable } from "../ledger/queryable.ts";

/** Reads what the jury of a campaign has given: how many sheets are missing and, once none is, the totals. */
export const juryFacts =
  (record: Pick<CampaignRecord, "id" | "frozen">) =>
  async (db: Queryable): Promise<JuryFacts> => ({
    ...(await juryResult(db, record)),
    jurors: (await readProgress(db, record.id)).map(({ juror, name, releasedAt }) => ({
      account: juror,
      name,
      isReleased: releasedAt !== undefined,
    })),
  });
