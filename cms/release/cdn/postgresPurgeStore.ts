import { inTransaction } from "#leaves/inTransaction.ts";
import type { Queryable } from "#leaves/Queryable.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { PurgeCall, PurgeFacts, PurgeTask } from "./decideCall.ts";
import type { ClaimedCall, PurgeStore } from "./purgeStore.ts";
import type { PurgeCause } from "./purgesOf.ts";

type Client = {
  query<R extends object>(text: string, values: unknown[]): Promise<{ rows: R[] }>;
  release(isBroken?: boolean): void;
};
/** Payload's pool fits. */
export type PurgePool = { connect(): Promise<Client> };

const ms = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::float8`;
const instant = (parameter: string) => `to_timestamp(${parameter}::float8 / 1000)`;

/** The row that who decides holds; nobody waits for it. */
const pace = `SELECT ${ms("clock_timestamp()")} AS now, ${ms("called_at")} AS "lastCall"
  FROM cdn_pace FOR UPDATE SKIP LOCKED`;

const open = `SELECT id::int, cause, cardinality(urls) AS size, state, tries, ${ms("due")} AS due
  FROM cdn_tasks WHERE state <> 'done'`;

const today = `SELECT coalesce(sum(spent), 0)::int AS spent, coalesce(bool_or(is_closed), false) AS "isClosed",
    EXISTS (SELECT 1 FROM cdn_asks WHERE task IS NULL AND cause = 'take-down') AS "takeDowns",
    EXISTS (SELECT 1 FROM cdn_asks WHERE task IS NULL AND cause = 'change') AS changes
  FROM cdn_days WHERE day = $1`;

/** A take-down carries along what was asked for the same URL as a change. */
const gathered = `WITH oldest AS (
    SELECT url FROM cdn_asks WHERE task IS NULL AND cause = $1 GROUP BY url ORDER BY min(id) LIMIT $2
  ), made AS (
    INSERT INTO cdn_tasks (cause, urls, due) SELECT $1, array_agg(url), clock_timestamp() FROM oldest HAVING count(*) > 0 RETURNING id, urls
  ), taken AS (
    UPDATE cdn_asks a SET task = made.id FROM made
    WHERE a.task IS NULL AND a.url = ANY (made.urls) AND (a.cause = $1 OR $1 = 'take-down') RETURNING 1
  ) SELECT id::int FROM made`;

const noted = `UPDATE cdn_tasks SET due = ${instant("$2")}, tries = tries + $3, looks = looks + $4 WHERE id = $1
  RETURNING tries, looks, urls, names, ${ms("accepted_at")} AS accepted`;

type Noted = Pick<ClaimedCall, "tries" | "looks" | "urls" | "names"> & { accepted: number | null };
type Today = PurgeFacts["today"] & { takeDowns: boolean; changes: boolean };

async function taskOf(db: Client, call: PurgeCall): Promise<number> {
  if (call.kind !== "gather") return call.task;
  const { rows } = await db.query<{ id: number }>(gathered, [call.cause, call.most]);
  return rows[0]?.id ?? 0;
}

async function factsAt(
  db: Client,
  at: Pick<PurgeFacts, "now" | "lastCall">,
): Promise<PurgeFacts & { day: string }> {
  const day = shanghaiDay(new Date(at.now));
  const { rows: tasks } = await db.query<PurgeTask>(open, []);
  const { rows } = await db.query<Today>(today, [day]);
  const { takeDowns = false, changes = false, spent = 0, isClosed = false } = rows[0] ?? {};
  const asked = { "take-down": takeDowns, change: changes };
  return { ...at, day, tasks, asked, today: { spent, isClosed } };
}

/** The tables `cdn_…` of the CMS. The database's clock decides what is due. */
export const createPostgresPurgeStore = (pool: PurgePool): PurgeStore => ({
  claim: (decide, leaseMs) =>
    inTransaction(pool, async (db): Promise<ClaimedCall | undefined> => {
      const { rows } = await db.query<{ now: number; lastCall: number | null }>(pace, []);
      const [at] = rows;
      if (!at) return undefined;
      const facts = await factsAt(db, { now: at.now, lastCall: at.lastCall ?? undefined });
      const call = decide(facts);
      if (!call) return undefined;
      const kind = call.kind === "look" ? "look" : "send";
      const task = await taskOf(db, call);
      const counts = kind === "send" ? [1, 0] : [0, 1];
      const made = await db.query<Noted>(noted, [task, at.now + leaseMs, ...counts]);
      const [row] = made.rows;
      if (!row) return undefined;
      await db.query(`UPDATE cdn_pace SET called_at = ${instant("$1")}`, [at.now]);
      if (kind === "send")
        await db.query(
          `INSERT INTO cdn_days AS d (day, spent) VALUES ($1, $2)
           ON CONFLICT (day) DO UPDATE SET spent = d.spent + excluded.spent`,
          [facts.day, row.urls.length],
        );
      const { accepted, ...rest } = row;
      return { kind, task, at: at.now, ...rest, ...(accepted !== null && { accepted }) };
    }),

  settle: (call, change) =>
    inTransaction(pool, async (db) => {
      const { isRefunded, isDayOver, state, due, accepted, trouble } = change;
      const day = shanghaiDay(new Date(call.at));
      if (isRefunded || isDayOver)
        await db.query(
          "UPDATE cdn_days SET spent = spent - $2, is_closed = is_closed OR $3 WHERE day = $1",
          [day, isRefunded ? call.urls.length : 0, isDayOver],
        );
      const isCalm = accepted !== undefined || state === "done";
      await db.query(
        `UPDATE cdn_tasks SET state = $3, due = ${instant("$4")},
           trouble = CASE WHEN $5 THEN NULL ELSE coalesce($6, trouble) END,
           trouble_detail = CASE WHEN $5 THEN NULL ELSE coalesce($7, trouble_detail) END,
           names = coalesce($8, names), looks = CASE WHEN $8::text[] IS NULL THEN looks ELSE 0 END,
           accepted_at = CASE WHEN $8::text[] IS NULL THEN accepted_at ELSE ${instant("$9")} END
         WHERE id = $1 AND tries = $2 AND state <> 'done'`,
        [
          ...[call.task, call.tries, state, due],
          ...[isCalm, trouble?.trouble ?? null, trouble?.detail ?? null],
          ...[accepted ?? null, call.at],
        ],
      );
    }),
});

/** Puts URLs in line, inside whatever transaction `db` is of. `release` is the number in 发布记录 that they belong to. */
export async function putInLine(
  db: Queryable,
  asked: { urls: readonly string[]; cause: PurgeCause; release?: number },
): Promise<void> {
  const { urls, cause, release = null } = asked;
  if (urls.length === 0) return;
  await db.query(
    "INSERT INTO cdn_asks (url, cause, release) SELECT unnest($1::text[]), $2, $3::integer",
    [urls, cause, release],
  );
}
