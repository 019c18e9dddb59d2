import type { Queryable } from "#leaves/Queryable.ts";
import type { Wrong } from "./driftRules.ts";
import { addressOfFile } from "./expectedRules.ts";
import { sampleSize } from "./paceRules.ts";
import { type Fault, faultWire } from "./proof.wire.ts";

export type PatrolName = "heads" | "sample";

/** When a patrol was last made; undefined before the first. */
export async function lastPatrol(db: Queryable, name: PatrolName): Promise<Date | undefined> {
  const { rows } = await db.query("SELECT at FROM publishing.patrols WHERE name = $1", [name]);
  return rows[0]?.at as Date | undefined;
}

const files = (rows: Record<string, unknown>[]): string[] =>
  rows.flatMap(({ path }) => addressOfFile(String(path)) ?? []);

/** Those of the given files that the tree has, what changed last, and what is wrong so far. */
export async function headsOf(db: Queryable, known: readonly string[]): Promise<string[]> {
  const { rows } = await db.query(
    `(SELECT path FROM publishing.tree WHERE kind = 'file' AND path = ANY($1) AND entry IS NOT NULL)
     UNION (SELECT path FROM publishing.tree WHERE kind = 'file' AND entry IS NOT NULL ORDER BY seq DESC LIMIT 10)`,
    [known],
  );
  const open = await db.query("SELECT address FROM publishing.drifts WHERE ended_at IS NULL", []);
  return [...new Set([...files(rows), ...open.rows.map(({ address }) => String(address))])];
}

/** A draw of the files of the tree, another one for each `draw`. */
export async function sampleOf(db: Queryable, draw: number): Promise<string[]> {
  const { rows: counted } = await db.query(
    "SELECT count(*)::int AS files FROM publishing.tree WHERE kind = 'file' AND entry IS NOT NULL",
    [],
  );
  const { rows } = await db.query(
    `SELECT path FROM publishing.tree WHERE kind = 'file' AND entry IS NOT NULL
     ORDER BY hashtextextended(path, $1) LIMIT $2`,
    [draw, sampleSize(Number(counted[0]?.files))],
  );
  return files(rows);
}

/** Notes what a patrol found: what is wrong begins or goes on, and ends where it looked and nothing is wrong any more. */
export async function savePatrol(
  db: Queryable,
  patrol: {
    name: PatrolName;
    at: Date;
    looked: readonly string[];
    wrong: readonly Wrong[];
  },
): Promise<void> {
  const { name, at, looked, wrong } = patrol;
  for (const { address, encoding, fault, release = null } of wrong)
    await db.query(
      `INSERT INTO publishing.drifts (address, encoding, fault, release, found_at, seen_at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $5)
       ON CONFLICT (address) WHERE ended_at IS NULL
       DO UPDATE SET encoding = excluded.encoding, fault = excluded.fault, release = excluded.release, seen_at = excluded.seen_at`,
      [address, encoding, JSON.stringify(fault), release, at],
    );
  await db.query(
    `UPDATE publishing.drifts SET ended_at = $1
     WHERE ended_at IS NULL AND address = ANY($2) AND NOT address = ANY($3)`,
    [at, looked, wrong.map(({ address }) => address)],
  );
  await db.query(
    "DELETE FROM publishing.drifts WHERE ended_at < $1::timestamptz - interval '30 days'",
    [at],
  );
  await db.query(
    `INSERT INTO publishing.patrols (name, at, pages, wrong) VALUES ($1, $2, $3, $4)
     ON CONFLICT (name) DO UPDATE SET at = excluded.at, pages = excluded.pages, wrong = excluded.wrong`,
    [name, at, looked.length, wrong.length],
  );
}

export type Drift = { address: string; fault: Fault; since: Date; release?: number };

/** What is wrong now, the oldest first. */
export async function openDrifts(db: Queryable): Promise<Drift[]> {
  const { rows } = await db.query(
    `SELECT address, fault, found_at, release FROM publishing.drifts WHERE ended_at IS NULL
     ORDER BY found_at, id LIMIT 50`,
    [],
  );
  return rows.map(({ address, fault, found_at, release }) => ({
    address: String(address),
    fault: faultWire.parse(fault),
    since: found_at as Date,
    ...(release !== null && { release: Number(release) }),
  }));
}
