import type { ReleaseFolders } from "./folders.ts";
import { liveReleaseId, readManifest } from "./liveRelease.ts";
import type { LiveTreeState } from "./publisher.ts";
import { siteFingerprint } from "./siteFingerprint.ts";
import { wording } from "./wording.ts";

/** Rule P8: a tree that is missing, or made by another build of the site, is behind without any change. */
export async function liveTreeState(
  folders: ReleaseFolders,
  siteRoot: string,
): Promise<LiveTreeState> {
  const id = await liveReleaseId(folders);
  const manifest = id === undefined ? undefined : await readManifest(folders.releases, id);
  if (!manifest) return { behind: wording.causes.first };
  const site = await siteFingerprint(siteRoot);
  const moment = new Date(manifest.edition);
  const isOfThisVersion = Number.isFinite(moment.getTime());
  if ((site !== undefined && site !== manifest.site) || !isOfThisVersion)
    return { behind: wording.causes.siteBuild };
  const { nextMoment } = manifest;
  return { moment, ...(nextMoment && { nextMoment: new Date(nextMoment) }) };
}
