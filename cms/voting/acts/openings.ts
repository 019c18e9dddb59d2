import type { Queryable } from "#leaves/Queryable.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { composeAct } from "./basisOf.ts";
import { type CampaignRecord, keptActs } from "./campaignRecord.ts";
import { openingWords } from "./wording.ts";

/** Opens a campaign under its frozen text and returns the hash; rejects when it is open under another text. */
export async function openFrozen(db: Queryable, frozen: string, by: string): Promise<string> {
  const { rows } = await db.query("SELECT voting.open_campaign($1, $2) AS hash", [frozen, by]);
  return String(rows[0]?.hash);
}

type Withdrawal = { campaign: string; number: number; by: string; reason: string };

/** Records that a candidate withdrew; once recorded it stays, and recording it again changes nothing. */
export async function recordWithdrawal(
  db: Queryable,
  { campaign, number, by, reason }: Withdrawal,
): Promise<void> {
  await db.query("SELECT voting.withdraw_candidate($1, $2, $3, $4)", [
    campaign,
    number,
    by,
    reason,
  ]);
}

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
