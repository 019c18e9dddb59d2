import type { Payload } from "payload";

/** Any number that nothing else in this database locks. */
const publisherKey = 7_462_190_331;

/**
 * Runs the work while holding PostgreSQL's lock of the publisher; does nothing when another process holds it.
 * The lock belongs to the connection, so it ends with a process that is killed.
 */
export async function exclusively(payload: Payload, work: () => Promise<void>): Promise<void> {
  const client = await payload.db.pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1) as taken",
      [publisherKey],
    );
    if (!rows[0]?.taken) return;
    try {
      await work();
    } finally {
      await client.query("select pg_advisory_unlock($1)", [publisherKey]);
    }
  } finally {
    client.release();
  }
}
