import path from "node:path";
import type { ReleaseFolders } from "#release/folders.ts";
import { liveReleaseId, readManifest } from "#release/liveRelease.ts";
import type { ReleaseManifest } from "#release/manifest.wire.ts";

/** A release on the disk, and the folder with covers that were drawn since. */
export type LiveTree = { folder: string; dataDir: string; manifest: ReleaseManifest };

/**
 * Gives the tree that readers see now. The link is read anew for each request and the manifest once per release,
 * so an answer always comes whole from one release, and the first request after a swap gets the new one.
 */
export function liveTree(folders: ReleaseFolders): () => Promise<LiveTree | undefined> {
  let known: { id: string; tree: Promise<LiveTree | undefined> } | undefined;

  async function load(id: string): Promise<LiveTree | undefined> {
    const manifest = await readManifest(folders.releases, id);
    return (
      manifest && {
        folder: path.join(folders.releases, id),
        dataDir: path.dirname(folders.covers),
        manifest,
      }
    );
  }

  return async () => {
    const id = await liveReleaseId(folders);
    if (id === undefined) return undefined;
    if (known?.id !== id) {
      const tree = load(id);
      known = { id, tree };
      tree.catch(() => {
        if (known?.tree === tree) known = undefined;
      });
    }
    return known.tree;
  };
}
