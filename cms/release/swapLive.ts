import { open, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import type { ReleaseFolders } from "./folders.ts";

/**
 * Points `live` at a release. Renaming a link over a link is atomic: a reader gets the old tree or the new
 * one, also through a crash. The link is relative so that the data folder can be moved.
 */
export async function swapLive(folders: ReleaseFolders, id: string): Promise<void> {
  const parent = path.dirname(folders.live);
  const next = `${folders.live}.${id}`;
  await rm(next, { force: true });
  await symlink(path.relative(parent, path.join(folders.releases, id)), next);
  await rename(next, folders.live);
  await syncFolder(parent);
}

/** Makes a rename in this folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
