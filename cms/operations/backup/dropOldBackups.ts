import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { asideIn, backupIds, readManifest, readStoredFiles } from "./backupFolder.ts";
import { dropKeys } from "./keepKeys.ts";
import { poolIn } from "./pool.ts";
import { backupsToDrop } from "./retentionRules.ts";
import { dropOldWal } from "./walFiles.ts";
import { wording } from "./wording.ts";

/** Rule U48: gives up the oldest backups, then what nothing that is kept needs any more. */
export async function dropOldBackups(
  backups: string,
  { made, keep, keys }: { made: string; keep: number; keys: string | undefined },
): Promise<void> {
  const ids = await backupIds(backups);
  const old = backupsToDrop(ids, keep, made);
  if (old.length === 0) return;
  for (const id of old) {
    // Half of a backup must not have a backup's name.
    await rename(path.join(backups, id), asideIn(backups));
    await rm(asideIn(backups), { recursive: true });
  }
  if (keys) await dropKeys(keys, old);
  console.log(wording.dropped(old));
  const folders = ids.filter((id) => !old.includes(id)).map((id) => path.join(backups, id));
  const needed = new Set<string>();
  const bases: string[] = [];
  const times: Date[] = [];
  for (const folder of folders) {
    for (const { sha256 } of await readStoredFiles(folder)) needed.add(sha256);
    const { at, base } = await readManifest(folder);
    times.push(new Date(at));
    if (base) bases.push(base.firstWal);
  }
  const [oldest = new Date()] = times;
  await poolIn(backups).forget(needed, oldest);
  const [first] = bases.sort();
  await dropOldWal(backups, first);
}
