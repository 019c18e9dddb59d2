import { withClient } from "./withClient.ts";

/** Segments of 16 MB that are to lie ready; PostgreSQL keeps as many with `min_wal_size=256MB`. */
const segments = 16;

/**
 * Lets a server make its WAL files before they are needed. A new segment is written full of zeros by whoever commits into it,
 * which a vote in a surge would feel; after a checkpoint the used ones are kept and written over. Does nothing when
 * they are there, as they are from the second start on, and on a standby, which has its primary's.
 */
export async function keepSpareWal(url: string): Promise<void> {
  await withClient(
    url,
    async (client) => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS count, pg_is_in_recovery() AS "isStandby" FROM pg_ls_waldir()`,
      );
      const missing = segments - Number(rows[0]?.count);
      if (missing <= 0 || rows[0]?.isStandby) return;
      for (let made = 0; made < missing; made += 1) {
        // A segment in which nothing was written is not switched.
        await client.query("SELECT pg_logical_emit_message(false, 'gridpress', 'spare')");
        await client.query("SELECT pg_switch_wal()");
      }
      await client.query("CHECKPOINT");
    },
    { statementMs: "unlimited" },
  );
}
