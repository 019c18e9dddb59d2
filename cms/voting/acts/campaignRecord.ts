import type { PayloadRequest } from "payload";
import type { Queryable } from "#leaves/Queryable.ts";
import { readableError } from "#leaves/readableError.ts";
import { type Frozen, frozenWire } from "../campaign/freeze.ts";
import type { ActKind } from "../campaign/phase.ts";
import { actOrder, countsIn } from "../ledger/statements.ts";
import type { RecordedAct } from "./actRefusal.ts";
import { actRefusalWords } from "./wording.ts";

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

/** A notice of which the signer never said when it saw it (an earlier version signed it) leads to no result. */
const actsOf = `SELECT a.kind, a.by, a.at, a.reason, s.statement, s.basis, g.signature,
  (CASE a.kind WHEN 'noticed' THEN g.seen ELSE g.signature END) IS NOT NULL AS "isSigned" FROM (
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

type ActRow = Pick<KeptAct, "kind" | "by" | "reason" | "at" | "isSigned"> &
  Record<"statement" | "basis" | "signature", string | null>;

/** The acts of a campaign, opening first, each with what was signed of it. */
export async function keptActs(db: Queryable, campaign: number): Promise<KeptAct[]> {
  const { rows } = await db.query(actsOf, [campaign]);
  return (rows as ActRow[]).map(({ statement, basis, signature, ...act }) => ({
    ...act,
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

const kindsOf = `SELECT c.slug, a.kind FROM voting.acts a JOIN voting.campaigns c ON c.id = a.campaign
  WHERE c.slug = ANY ($1) ORDER BY ${actOrder}`;

/** What was done to campaigns since they were opened, by slug; campaigns to which nothing was done are left out. */
export async function actKinds(
  db: Queryable,
  slugs: readonly string[],
): Promise<Map<string, ActKind[]>> {
  const { rows } = await db.query(kindsOf, [slugs]);
  const acts = Map.groupBy(rows as { slug: string; kind: ActKind }[], ({ slug }) => slug);
  return new Map([...acts].map(([slug, own]) => [slug, own.map(({ kind }) => kind)]));
}

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
