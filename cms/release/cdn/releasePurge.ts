import type { Queryable } from "#leaves/Queryable.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { TaskTrouble } from "./afterCall.ts";

/** How far the URLs of one release are. */
export type ReleasePurge = {
  waiting: number;
  running: number;
  done: number;
  /** URLs of tasks that were tried and wait for another try, and why. */
  failing: number;
  trouble?: TaskTrouble;
  spentToday: number;
};

const counts = `SELECT
    count(*) FILTER (WHERE t.id IS NULL OR t.state = 'waiting' AND t.trouble IS NULL)::int AS waiting,
    count(*) FILTER (WHERE t.state = 'waiting' AND t.trouble IS NOT NULL)::int AS failing,
    count(*) FILTER (WHERE t.state = 'running')::int AS running,
    count(*) FILTER (WHERE t.state = 'done')::int AS done,
    max(t.trouble) FILTER (WHERE t.state = 'waiting') AS trouble,
    max(t.trouble_detail) FILTER (WHERE t.state = 'waiting') AS detail,
    coalesce((SELECT spent FROM cdn_days WHERE day = $2), 0) AS "spentToday"
  FROM cdn_asks a LEFT JOIN cdn_tasks t ON t.id = a.task WHERE a.release = $1`;

type Row = Omit<ReleasePurge, "trouble"> & {
  trouble: TaskTrouble["trouble"] | null;
  detail: string | null;
};

/** How far the URLs are that a release asked to be forgotten. */
export async function releasePurge(
  db: Queryable,
  release: number,
  now: Date,
): Promise<ReleasePurge> {
  const { rows } = await db.query(counts, [release, shanghaiDay(now)]);
  const { trouble, detail, ...rest } = rows[0] as Row;
  return { ...rest, ...(trouble !== null && { trouble: { trouble, detail: detail ?? "" } }) };
}
