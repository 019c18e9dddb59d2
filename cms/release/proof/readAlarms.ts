import type { Queryable } from "#voting/ledger/queryable.ts";
import { type Alarm, alarmsOf } from "./alarmRules.ts";
import { lastPatrol, openDrifts } from "./driftStore.ts";
import { provenPagesWire } from "./proof.wire.ts";

const waiting = `SELECT created_at AS since, title, (SELECT count(*)::int FROM changes WHERE release IS NULL) AS changes
  FROM changes WHERE release IS NULL ORDER BY created_at LIMIT 1`;

const late = `SELECT min(wait_until) AS since, count(*)::int AS schedules FROM payload_jobs
  WHERE task_slug = 'schedulePublish' AND completed_at IS NULL AND has_error IS NOT TRUE AND wait_until < $1`;

const unproven = `SELECT release, made_at AS since, pages FROM publishing.proofs
  WHERE proven_at IS NULL ORDER BY release DESC LIMIT 1`;

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

/** Everything that the newsroom is to hear of now (rule E9). */
export async function readAlarms(db: Queryable, now: Date): Promise<Alarm[]> {
  const [outbox] = (await db.query(waiting, [])).rows;
  const [jobs] = (await db.query(late, [now])).rows;
  const release = await unprovenIn(db);
  const patrolled = await lastPatrol(db, "heads");
  return alarmsOf(
    {
      ...(outbox && { waiting: outbox as { since: Date; title: string; changes: number } }),
      ...(jobs?.since ? { schedule: jobs as { since: Date; schedules: number } } : {}),
      ...(release && { unproven: release }),
      drifts: await openDrifts(db),
      ...(patrolled && { patrolled }),
    },
    now,
  );
}
