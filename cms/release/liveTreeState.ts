import { readFile } from "node:fs/promises";
import { type Edition, editionWire } from "#edition/edition.wire.ts";
import { nextMoment } from "#edition/editionMoments.ts";
import { editionFile, type ReleaseFolders } from "./folders.ts";
import { liveReleaseId, readManifest } from "./liveRelease.ts";
import type { LiveTreeState } from "./publisher.ts";
import { siteFingerprint } from "./siteFingerprint.ts";
import { wording } from "./wording.ts";

/** The edition that readers see now; undefined before the first release, or when its file is not whole. */
export async function liveEdition(folders: ReleaseFolders): Promise<Edition | undefined> {
  const id = await liveReleaseId(folders);
  if (id === undefined) return undefined;
  try {
    const text = await readFile(editionFile(folders.releases, id), "utf8");
    return editionWire.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Rule P8: a tree that is missing, or made by another build of the site, is behind without any change. */
export async function liveTreeState(
  folders: ReleaseFolders,
  siteRoot: string,
): Promise<LiveTreeState> {
  const id = await liveReleaseId(folders);
  const manifest = id === undefined ? undefined : await readManifest(folders.releases, id);
  const edition = await liveEdition(folders);
  if (!manifest || !edition) return { behind: wording.causes.first };
  const site = await siteFingerprint(siteRoot);
  if (site !== undefined && site !== manifest.site) return { behind: wording.causes.siteBuild };
  const moment = new Date(edition.at);
  const next = nextMoment(edition, moment);
  return { moment, ...(next && { nextMoment: next }) };
}
