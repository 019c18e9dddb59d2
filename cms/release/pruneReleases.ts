import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { isReleaseId, type ReleaseFolders, releaseNumber } from "./folders.ts";
import { liveReleaseId } from "./liveRelease.ts";

/** Prefix of folders that are still being written; one that is found later was left by a crash. */
export const buildingPrefix = ".building-";

/** Removes all but the newest `keep` releases, never the live one, and what crashed builds left behind. */
export async function pruneReleases(folders: ReleaseFolders, keep: number): Promise<void> {
  const names = await readdir(folders.releases);
  const live = await liveReleaseId(folders);
  const ids = new Set(names.map((name) => name.split(".")[0] ?? "").filter(isReleaseId));
  const newestFirst = [...ids].sort((a, b) => releaseNumber(b) - releaseNumber(a));
  const old = new Set(newestFirst.slice(keep).filter((id) => id !== live));
  // Older versions kept more beside a release than its manifest.
  for (const name of names.filter((name) => old.has(name.split(".")[0] ?? "")))
    await rm(path.join(folders.releases, name), { recursive: true, force: true });
  for (const name of names.filter((name) => name.startsWith(buildingPrefix))) {
    await rm(path.join(folders.releases, name), { recursive: true, force: true });
  }
}
