import type { Queryable } from "../ledger/queryable.ts";

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
