import { setTimeout as sleep } from "node:timers/promises";
import { keepBackupStatus } from "#watch/backupStatus.ts";
import { OperatorError } from "../operatorError.ts";
import { withClient } from "../postgres/withClient.ts";
import { step } from "../step.ts";
import type { BackupJob } from "./makeBackup.ts";
import { poolIn } from "./pool.ts";
import { keepFiles } from "./storedFiles.ts";
import { moveWal } from "./walFiles.ts";
import { wording } from "./wording.ts";

const lookEveryMs = 100;
const patienceMs = 60_000;

/** Closes the WAL file that is being written, and waits until the server has put it aside; answers its name. */
const closeWal = (adminUrl: string): Promise<string> =>
  withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      "SELECT pg_walfile_name(pg_switch_wal()) AS name",
    );
    const name = rows[0]?.name ?? "";
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const kept = "SELECT last_archived_wal >= $1 AS done FROM pg_stat_archiver";
      if ((await admin.query<{ done: boolean }>(kept, [name])).rows[0]?.done) return name;
      await sleep(lookEveryMs);
    }
    throw new OperatorError(wording.walFailing(name));
  });

/** What came since the last backup: the embedded server's WAL, and new files (rule U47). */
export async function bringWal(
  { base, backups, store }: Pick<BackupJob, "base" | "backups" | "store">,
  dataDir: string,
): Promise<void> {
  if (!base) throw new OperatorError(wording.walOff);
  const { name, moved } = await step(wording.steps.wal, async () => {
    const name = await closeWal(base.adminUrl);
    return { name, moved: await moveWal(base.archive, backups) };
  });
  // Behind the WAL: what its last change names is in the store already.
  await step(wording.steps.files, () => keepFiles(store, poolIn(backups)));
  await keepBackupStatus(dataDir, { wal: { at: new Date().toISOString(), upTo: name } });
  console.log(wording.walDone(moved, name));
}
