import type { RecordedAct } from "../actRefusal.ts";
import { type Frozen, frozenWire } from "../freeze.ts";
import type { Queryable } from "./openings.ts";

/** An opened campaign as the newsroom sees it: what was done to it, and what came in. */
export type CampaignRecord = {
  /** Number of the campaign in the ledger. */
  id: number;
  frozen: Frozen;
  now: Date;
  acts: (RecordedAct & { reason: string })[];
  days: { day: string; likes: number; ballots: number; voters: number }[];
  candidates: { number: number; likes: number; ballots: number }[];
};

const actsOf = `SELECT 'opened' AS kind, opened_by AS by, opened_at AS at, '' AS reason
    FROM voting.campaigns WHERE slug = $1
  UNION ALL SELECT a.kind, a.by, a.at, a.reason FROM voting.acts a
    JOIN voting.campaigns c ON c.id = a.campaign WHERE c.slug = $1 ORDER BY at`;

const votesOf = `SELECT 'l' AS stream, l.day, l.voter, ARRAY[l.candidate] AS choices
    FROM voting.likes l JOIN voting.campaigns c ON c.id = l.campaign WHERE c.slug = $1
  UNION ALL SELECT 'b', b.day, b.voter, b.choices
    FROM voting.ballots b JOIN voting.campaigns c ON c.id = b.campaign WHERE c.slug = $1`;

const daysOf = `SELECT day::text AS day, count(*) FILTER (WHERE stream = 'l')::int AS likes,
    count(*) FILTER (WHERE stream = 'b')::int AS ballots, count(DISTINCT voter)::int AS voters
  FROM (${votesOf}) AS v GROUP BY day ORDER BY day`;

const candidatesOf = `SELECT n AS number, count(*) FILTER (WHERE stream = 'l')::int AS likes,
    count(*) FILTER (WHERE stream = 'b')::int AS ballots
  FROM (${votesOf}) AS v, unnest(choices) AS n GROUP BY n ORDER BY n`;

/** Reads the record of a campaign; undefined while it is not open. */
export async function campaignRecord(
  db: Queryable,
  slug: string,
): Promise<CampaignRecord | undefined> {
  const { rows } = await db.query(
    "SELECT id, frozen, clock_timestamp() AS now FROM voting.campaigns WHERE slug = $1",
    [slug],
  );
  const [row] = rows;
  if (!row) return undefined;
  const read = async <Row>(text: string) => (await db.query(text, [slug])).rows as Row[];
  return {
    id: Number(row.id),
    frozen: frozenWire.parse(JSON.parse(String(row.frozen))),
    now: row.now as Date,
    acts: await read(actsOf),
    days: await read(daysOf),
    candidates: await read(candidatesOf),
  };
}

type Act = { slug: string; kind: string; by: string; reason: string };

/** Records an act; voting stops with the first one. */
export async function recordAct(db: Queryable, { slug, kind, by, reason }: Act): Promise<void> {
  await db.query("SELECT voting.record_act($1, $2, $3, $4)", [slug, kind, by, reason]);
}
