import type { Payload } from "payload";
import type { AlarmFacts } from "./alarmRules.ts";
import { readAlarmFacts } from "./readAlarms.ts";
import { machineReader } from "./readMachine.ts";
import type { WatchSettings } from "./startWatch.ts";

const sizes = `SELECT pg_database_size(current_database())::float8 AS database, current_setting('server_version') AS version,
  (SELECT count(*) FILTER (WHERE kind = 'file' AND entry IS NOT NULL)::int FROM publishing.tree) AS pages,
  (SELECT coalesce(sum((entry ->> 'bytes')::float8) FILTER (WHERE kind = 'file'), 0) FROM publishing.tree) AS "pageBytes",
  (SELECT count(*)::int FROM media) AS media, (SELECT coalesce(sum(filesize), 0)::float8 FROM media) AS "mediaBytes"`;

const newest = `SELECT r.number::int, r.state,
    extract(epoch FROM p.made_at - (SELECT min(c.created_at) FROM changes c WHERE c.release = r.number))::float8 AS made,
    extract(epoch FROM p.live_at - p.made_at)::float8 AS live,
    extract(epoch FROM p.proven_at - p.made_at)::float8 AS proven
  FROM releases r LEFT JOIN publishing.proofs p ON p.release = r.number ORDER BY r.number DESC LIMIT 1`;

/** The newest release, and how many seconds after its first change it was made, and after that live and proven. */
export type NewestRelease = {
  number: number;
  state: string;
  made: number | null;
  live: number | null;
  proven: number | null;
};

/** How the installation stands: what alarms follow from, and how much there is of what. */
export type Status = AlarmFacts & {
  release?: NewestRelease;
  version: string;
  database: number;
  pages: number;
  pageBytes: number;
  media: number;
  mediaBytes: number;
};

/** Reads all of it now. */
export async function readStatus(
  { db: { pool } }: Payload,
  settings: WatchSettings,
  now: Date,
): Promise<Status> {
  const [facts, machine] = await Promise.all([
    readAlarmFacts(pool, now),
    machineReader({ ...settings, now: () => now })(),
  ]);
  const [size] = (await pool.query(sizes)).rows as Pick<
    Status,
    "version" | "database" | "pages" | "pageBytes" | "media" | "mediaBytes"
  >[];
  const [release] = (await pool.query(newest)).rows as NewestRelease[];
  if (!size) throw new Error("the database told no sizes");
  return { ...facts, ...machine, ...size, ...(release && { release }) };
}
