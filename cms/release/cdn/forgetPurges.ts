import type { Queryable } from "#leaves/Queryable.ts";

const statements = [
  "DELETE FROM cdn_tasks WHERE state = 'done' AND at < clock_timestamp() - interval '90 days'",
  "DELETE FROM cdn_days WHERE day < clock_timestamp() - interval '90 days'",
];

/** Forgets what nobody looks at any more; records of releases do not stay that long. */
export async function forgetPurges(db: Queryable): Promise<void> {
  for (const statement of statements) await db.query(statement, []);
}
