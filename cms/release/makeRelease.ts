import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Redirect, Tombstone } from "#edition/edition.wire.ts";
import { nextMoment } from "#edition/gather/moments.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Inline } from "#site/inline.wire.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { addAssets, retainAssets } from "./addAssets.ts";
import { addCovers } from "./addCovers.ts";
import { addPictures, picturesIn } from "./addPictures.ts";
import { ReleaseFault } from "./fault.ts";
import { manifestFile, type ReleaseFolders, releaseNumber } from "./folders.ts";
import { liveReleaseId, readManifest } from "./liveRelease.ts";
import type { ReleaseManifest } from "./manifest.wire.ts";
import { buildingPrefix, pruneReleases } from "./pruneReleases.ts";
import { type Press, type Renderer, renderPages } from "./renderPages.ts";
import { swapLive, syncFolder } from "./swapLive.ts";
import { type Tree, treeWriter } from "./treeWriter.ts";

export type ReleaseJob = {
  id: string;
  at: Date;
  folders: ReleaseFolders;
  store: EditionStore;
  sitePaths: readonly string[];
  render: Renderer;
  /** What of the live tree is still good. */
  press: Press;
  /** What the covers of the pages say. */
  covers: Iterable<CoverFacts>;
  /** Folder with the site's scripts, styles and public files, and the fingerprint of that build. */
  assets: string;
  site: string;
  /** What stands inside the pages of that build. */
  inline: Inline;
};

/** Releases that stay on the disk, the live one among them. */
const keptReleases = 3;

async function liveTree(folders: ReleaseFolders): Promise<Tree | undefined> {
  const id = await liveReleaseId(folders);
  const manifest = id === undefined ? undefined : await readManifest(folders.releases, id);
  return manifest && { folder: path.join(folders.releases, manifest.id), manifest };
}

/** Rule P19: a build whose parent died may end after a newer release. Numbers tell which is newer, clocks may run back. */
async function refuseToGoBack(folders: ReleaseFolders, id: string): Promise<void> {
  const live = await liveReleaseId(folders);
  if (live !== undefined && releaseNumber(live) >= releaseNumber(id))
    throw new ReleaseFault("superseded", { subject: id });
}

/** Pages and documents that the previous tree had and this one has not. */
const removedPages = (previous: Tree | undefined, files: ReleaseManifest["files"]): number =>
  Object.keys(previous?.manifest.files ?? {}).filter(
    (file) => file.endsWith(".html") && !files[file],
  ).length;

/**
 * Makes a whole tree beside the live one and swaps to it at the end. Whatever fails before the swap leaves
 * the live tree as it was. Answers how many pages the tree has, how many changed for readers, and how many covers are to be drawn.
 */
export async function makeRelease(job: ReleaseJob): Promise<{
  pages: number;
  changed: number;
  awaited: number;
}> {
  const { folders, id, at, store } = job;
  const next = nextMoment(store, new Date(store.library.at));
  const building = path.join(folders.releases, `${buildingPrefix}${id}`);
  await mkdir(building, { recursive: true });
  try {
    const previous = await liveTree(folders);
    const tree = treeWriter({ folder: building, previous });
    const sitePaths = [...new Set(job.sitePaths)];
    const rendered = await renderPages({ sitePaths, render: job.render, tree, press: job.press });
    await addAssets({ folder: job.assets, tree });
    await addPictures({ pictures: picturesIn(store), media: folders.media, tree });
    const awaited = await addCovers({ covers: job.covers, folder: folders.covers, tree, at });
    if (previous) await retainAssets({ previous, tree, at });
    const manifest: ReleaseManifest = {
      version: 1,
      id,
      at: at.toISOString(),
      edition: store.library.at,
      ...(next && { nextMoment: next.toISOString() }),
      site: job.site,
      inline: job.inline,
      pages: sitePaths.length,
      files: tree.files,
      redirects: Object.fromEntries(
        [...store.documents<Redirect>("redirect")].map(({ from, to }) => [from, to]),
      ),
      tombstones: Object.fromEntries(
        [...store.documents<Tombstone>("tombstone")].map(({ path, ...rest }) => [path, rest]),
      ),
    };
    await writeFile(manifestFile(folders.releases, id), JSON.stringify(manifest), { flush: true });
    await rename(building, path.join(folders.releases, id));
    await syncFolder(folders.releases);
    await refuseToGoBack(folders, id);
    await swapLive(folders, id);
    return {
      pages: sitePaths.length,
      changed: rendered + removedPages(previous, tree.files),
      awaited,
    };
  } finally {
    await rm(building, { recursive: true, force: true });
    await pruneReleases(folders, keptReleases);
  }
}
