import { chmod, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isMissing } from "#storage/isMissing.ts";

/** How backups go, for whoever watches: nothing in it is secret (rule U49). */
const statusWire = z.object({
  /** The last backup that became whole. */
  last: z
    .object({
      ...{ id: z.string(), at: z.iso.datetime(), bytes: z.number(), seconds: z.number() },
      /** So many files that rows name were not in the store. */
      missing: z.number().optional(),
    })
    .optional(),
  /** When WAL was last brought to the backups, and up to which file. */
  wal: z.object({ at: z.iso.datetime(), upTo: z.string() }).optional(),
  /** The last try that failed, until one succeeds. */
  failure: z.object({ at: z.iso.datetime(), reason: z.string() }).optional(),
});
export type BackupStatus = z.infer<typeof statusWire>;

const fileIn = (dataDir: string) => path.join(dataDir, "backup-status.json");

/** What the last runs left to be read; empty where there was none, or one of another version. */
export async function readBackupStatus(dataDir: string): Promise<BackupStatus> {
  const text = await readFile(fileIn(dataDir), "utf8").catch((error) => {
    if (!isMissing(error)) throw error;
    return "{}";
  });
  try {
    return statusWire.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Writes it whole, for every user of the machine to read. */
export async function keepBackupStatus(dataDir: string, change: BackupStatus): Promise<void> {
  const file = fileIn(dataDir);
  const status: BackupStatus = { ...(await readBackupStatus(dataDir)), ...change };
  await writeFile(`${file}.new`, `${JSON.stringify(status)}\n`);
  await chmod(`${file}.new`, 0o644);
  await rename(`${file}.new`, file);
}
