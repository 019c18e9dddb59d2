import { type Frozen, frozenWire } from "../campaign/freeze.ts";
import { actOrder } from "../ledger/actOrder.ts";
import { countsIn } from "../ledger/choicesIn.ts";
import type { Queryable } from "../ledger/queryable.ts";
import type { RecordedAct } from "./actRefusal.ts";

/** An act with its reason, and its statement as far as it has one: acts of before statements have none. */
export type KeptAct = RecordedAct & {
  reason: string;
  statement?: string;
  basis?: string;
  signature?: string;
};

/** An opened campaign as the newsroom sees it: what was done to it, and what came in. */
export type CampaignRecord = {
  /** Number of the campaign in the ledger. */
  id: number;
  rulesHash: string;
  frozen: Frozen;
  now: Date;
  acts: KeptAct[];
  candidates: { number: number; likes: number; ballots: number }[];
};

const actsOf = `SELECT a.kind, a.by, a.at, a.reason, s.statement, s.basis, g.signature
  FROM (
    SELECT c.id AS campaign, 1 AS round, 'opened' AS kind, c.opened_by AS by, c.opened_at AS at, '' AS reason
      FROM voting.campaigns c WHERE c.id = $1
    UNION ALL SELECT k.campaign, k.round, k.kind, k.by, k.at, k.reason FROM voting.acts k WHERE k.campaign = $1
  ) a
  LEFT JOIN voting.act_statements s ON s.campaign = a.campaign AND s.round = a.round AND s.kind = a.kind
  LEFT JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  ORDER BY ${actOrder} NULLS FIRST`;

const candidatesOf = `SELECT n AS number, sum(likes)::int AS likes, sum(ballots)::int AS ballots
  FROM (
    SELECT number AS n, count AS likes, 0 AS ballots FROM (${countsIn("likes")}) l
    UNION ALL SELECT number, 0, count FROM (${countsIn("ballots")}) b
  ) v GROUP BY n ORDER BY n`;

type ActRow = Record<"kind" | "by" | "reason", string> & { at: Date } & Record<
    "statement" | "basis" | "signature",
    string | null
  >;

/** The acts of a campaign, opening first, each with what was signed of it. */
export async function keptActs(db: Queryable, campaign: number): Promise<KeptAct[]> {
  const { rows } = await db.query(actsOf, [campaign]);
  return (rows as ActRow[]).map(({ kind, by, at, reason, statement, basis, signature }) => ({
    kind: kind as KeptAct["kind"],
    by,
    at,
    reason,
    isSigned: signature !== null,
    ...(statement !== null && { statement }),
    ...(basis !== null && { basis }),
    ...(signature !== null && { signature }),
  }));
}

/** Reads the record of a campaign; undefined while it is not open. */
export async function campaignRecord(
  db: Queryable,
  slug: string,
): Promise<CampaignRecord | undefined> {
  const { rows } = await db.query(
    `SELECT id, rules_hash AS "rulesHash", frozen, clock_timestamp() AS now
     FROM voting.campaigns WHERE slug = $1`,
    [slug],
  );
  const [row] = rows;
  if (!row) return undefined;
  const id = Number(row.id);
  return {
    id,
    rulesHash: String(row.rulesHash),
    frozen: frozenWire.parse(JSON.parse(String(row.frozen))),
    now: row.now as Date,
    acts: await keptActs(db, id),
    candidates: (await db.query(candidatesOf, [id])).rows as CampaignRecord["candidates"],
  };
}
