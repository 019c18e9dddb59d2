import type { LiveTreeState } from "./publisher.ts";
import { siteFingerprint } from "./siteFingerprint.ts";
import type { Commit } from "./tree/lastCommit.ts";
import { wording } from "./wording.ts";

/** Rule P8: a tree that is missing, or made by another build of the site, is behind without any change. */
export async function liveTreeState(
  last: Pick<Commit, "state"> | undefined,
  siteRoot: string,
): Promise<LiveTreeState> {
  if (!last) return { behind: wording.causes.first };
  const { site, edition, nextMoment } = last.state;
  const fingerprint = await siteFingerprint(siteRoot);
  if (fingerprint !== undefined && fingerprint !== site)
    return { behind: wording.causes.siteBuild };
  return {
    moment: new Date(edition),
    ...(nextMoment && { nextMoment: new Date(nextMoment) }),
  };
}
