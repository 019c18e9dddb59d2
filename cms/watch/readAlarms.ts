import type { Queryable } from "#leaves/Queryable.ts";
import { lastPatrol, openDrifts } from "#release/proof/driftStore.ts";
import { provenPagesWire } from "#release/proof/proof.wire.ts";
import { type Alarm, type AlarmFacts, alarmsOf, isOfNewsroom, type Lag } from "./alarmRules.ts";

const waiting = `SELECT created_at AS since, title, (SELECT count(*)::int FROM changes WHERE release IS NULL) AS changes
  FROM changes WHERE release IS NULL ORDER BY created_at LIMIT 1`;

const late = `SELECT min(wait_until) AS since, count(*)::int AS schedules FROM payload_jobs
  WHERE task_slug = 'schedulePublish' AND completed_at IS NULL AND has_error IS NOT TRUE AND wait_until < $1`;

const unproven = `SELECT release, made_at AS since, pages FROM publishing.proofs
  WHERE proven_at IS NULL ORDER BY release DESC LIMIT 1`;

/** A server that cannot put its WAL aside keeps all of it, until its disk is full. */
const unarchived = `SELECT last_archived_time AS since, last_failed_wal AS file FROM pg_stat_archiver
  WHERE last_failed_time > coalesce(last_archived_time, '-infinity')`;

/** Votes after the last that something reached, by campaign: the one whose oldest waits longest. */
const lagOf = (reached: string) => `
  WITH streams AS (SELECT id, name, stream FROM voting.campaigns, unnest(ARRAY['likes', 'ballots']) AS stream),
  reached AS (SELECT s.*, coalesce((${reached}), 0) AS seq FROM streams s),
  lags AS (
    SELECT r.name, w.at, voting.last_seq(r.id, r.stream) - r.seq AS votes FROM reached r CROSS JOIN LATERAL (
      (SELECT at FROM voting.likes l WHERE r.stream = 'likes' AND l.campaign = r.id AND l.seq > r.seq ORDER BY l.seq LIMIT 1)
      UNION ALL
      (SELECT at FROM voting.ballots b WHERE r.stream = 'ballots' AND b.campaign = r.id AND b.seq > r.seq ORDER BY b.seq LIMIT 1)
    ) w)
  SELECT at AS since, name AS campaign, votes::int FROM lags ORDER BY at LIMIT 1`;

const unsealed = lagOf(
  "SELECT max(last_seq) FROM voting.seals x WHERE x.campaign = s.id AND x.stream = s.stream",
);
const unscored = lagOf(
  "SELECT max(last_seq) FROM voting.scans x WHERE x.campaign = s.id AND x.stream = s.stream",
);

async function unprovenIn(db: Queryable) {
  const { rows } = await db.query(unproven, []);
  const [row] = rows;
  if (!row) return undefined;
  const wrong = provenPagesWire.parse(row.pages).find(({ fault }) => fault);
  return {
    since: row.since as Date,
    release: Number(row.release),
    ...(wrong?.fault && { page: { address: wrong.address, fault: wrong.fault } }),
  };
}

/** What the database knows of the work that goes on. */
export async function readAlarmFacts(db: Queryable, now: Date): Promise<AlarmFacts> {
  const first = async <T>(text: string, values: unknown[] = []) =>
    (await db.query(text, values)).rows[0] as T | undefined;
  const outbox = await first<{ since: Date; title: string; changes: number }>(waiting);
  const jobs = await first<{ since: Date | null; schedules: number }>(late, [now]);
  const [unscoredLag, unsealedLag] = [await first<Lag>(unscored), await first<Lag>(unsealed)];
  const archive = await first<{ since: Date | null; file: string }>(unarchived);
  const release = await unprovenIn(db);
  const patrolled = await lastPatrol(db, "heads");
  return {
    ...(outbox && { waiting: outbox }),
    ...(jobs?.since && { schedule: { since: jobs.since, schedules: jobs.schedules } }),
    ...(archive && { archive: { since: archive.since ?? undefined, file: archive.file } }),
    ...(release && { unproven: release }),
    ...(unscoredLag && { unscored: unscoredLag }),
    ...(unsealedLag && { unsealed: unsealedLag }),
    drifts: await openDrifts(db),
    ...(patrolled && { patrolled }),
  };
}

/** Everything that the newsroom is to hear of now (rule E9); machines are for who runs them. */
export const readAlarms = async (db: Queryable, now: Date): Promise<Alarm[]> =>
  alarmsOf(await readAlarmFacts(db, now), { now, backupHours: 0 }).filter(isOfNewsroom);
