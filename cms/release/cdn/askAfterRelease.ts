import { inTransaction } from "#leaves/inTransaction.ts";
import { type ReleaseFolders, releaseNumber } from "../folders.ts";
import { liveReleaseId, readManifest } from "../liveRelease.ts";
import { askForPurge } from "./askForPurge.ts";
import type { PurgePool } from "./postgresPurgeStore.ts";
import { purgesOf } from "./purgesOf.ts";

const last = `SELECT asked_release AS asked FROM cdn_pace FOR UPDATE`;

/** What nobody looks at any more; records of releases do not stay that long. */
const forget = [
  "DELETE FROM cdn_tasks WHERE state = 'done' AND at < clock_timestamp() - interval '90 days'",
  "DELETE FROM cdn_days WHERE day < clock_timestamp() - interval '90 days'",
];

/**
 * Asks for what the live release took down or replaced since the release that was last asked for (rule K1), once, whatever
 * process is killed meanwhile. The first release that it meets is where it begins: nothing is known of what caches held before.
 * Answers the id of the live release.
 */
export async function askAfterRelease(
  pool: PurgePool,
  folders: ReleaseFolders,
): Promise<string | undefined> {
  const id = await liveReleaseId(folders);
  if (id === undefined) return undefined;
  await inTransaction(pool, async (db) => {
    const { rows } = await db.query<{ asked: string | null }>(last, []);
    const asked = rows[0]?.asked ?? undefined;
    if (asked !== undefined && releaseNumber(asked) >= releaseNumber(id)) return;
    const before = asked === undefined ? undefined : await readManifest(folders.releases, asked);
    const after = await readManifest(folders.releases, id);
    if (!after) return;
    if (before) {
      const purges = purgesOf(before, after);
      for (const cause of ["take-down", "change"] as const)
        await askForPurge(db, { paths: purges[cause], cause, release: releaseNumber(id) });
    }
    await db.query("UPDATE cdn_pace SET asked_release = $1", [id]);
    for (const statement of forget) await db.query(statement, []);
  });
  return id;
}
