import type { Person } from "../campaign/person.wire.ts";
import type { Queryable } from "../ledger/queryable.ts";
import { type CampaignRecord, keptActs } from "./campaignRecord.ts";
import { composeAct } from "./composeAct.ts";
import { openingWords } from "./wording.ts";

type Opener = { id: string; person: Person };

/** Writes the statement that a campaign was opened, the first of its chain; a campaign that has one keeps it. */
export async function recordOpening(
  db: Queryable,
  record: CampaignRecord,
  by: Opener,
): Promise<void> {
  const { id, frozen, rulesHash } = record;
  const acts = await keptActs(db, id);
  const [opened] = acts;
  if (!opened || acts.some(({ statement }) => statement !== undefined)) return;
  const statement = composeAct({
    campaign: frozen.slug,
    rulesHash,
    kind: "opened",
    at: opened.at.toISOString(),
    by: by.person,
    reason: openingWords.reason,
    earlier: [],
  });
  await db.query("SELECT voting.record_statement($1, $2, NULL)", [by.id, statement]);
}
