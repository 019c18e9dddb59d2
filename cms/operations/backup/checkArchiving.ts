import { withClient } from "../postgres/withClient.ts";
import type { BackupJob } from "./makeBackup.ts";
import { wording } from "./wording.ts";

type Archiver = {
  wal_level: string;
  archive_mode: string;
  last: string | null;
  failed: string | null;
};

const archiver = `SELECT current_setting('wal_level') AS wal_level, current_setting('archive_mode') AS archive_mode,
    last_archived_time::text AS last,
    CASE WHEN last_failed_time > coalesce(last_archived_time, '-infinity') THEN last_failed_wal END AS failed
  FROM pg_stat_archiver`;

const problemIn = ({ wal_level, archive_mode, last, failed }: Archiver): string | undefined => {
  if (wal_level === "minimal") return wording.walMissing("wal_level", wal_level, "replica");
  if (archive_mode === "off") return wording.walMissing("archive_mode", archive_mode, "on");
  if (failed !== null) return wording.walFailing(failed);
  return last === null
    ? wording.walMissing("archive_command", "还没有成功过", "能成功的命令")
    : undefined;
};

/**
 * Says whether more than the instants of backups can be brought back, and answers it. WAL of a server that is not ours is kept by that server; here is looked whether it is.
 */
export async function checkArchiving(
  { databaseUrl, base }: Pick<BackupJob, "databaseUrl" | "base">,
  isEmbedded: boolean,
): Promise<boolean> {
  if (base) return true;
  if (isEmbedded) {
    console.error(wording.walOff);
    return false;
  }
  const { rows } = await withClient(databaseUrl, (client) => client.query<Archiver>(archiver));
  const [state] = rows;
  const problem = state && problemIn(state);
  if (problem) console.error(problem);
  else console.log(wording.walReady(state?.last ?? ""));
  return problem === undefined;
}
