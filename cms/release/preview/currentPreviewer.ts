import path from "node:path";
import { markInUse } from "#leaves/buildsInUse.ts";
import { currentBuild } from "#leaves/currentBuild.ts";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "../folders.ts";
import { type Previewer, previewer } from "./previewer.ts";

/** Where the site's server builds lie, from the working directory, which is the repository. */
const builds = "dist/server";

let current: { siteRoot: string; previewer: Previewer } | undefined;

/** The site's build that previews are drawn with. */
export const previewBuild = (): string => currentBuild(builds) ?? path.resolve(builds, "none");

/** The one that draws with the newest build of the site; one with an older build is let go. */
export function currentPreviewer(): Previewer {
  const siteRoot = previewBuild();
  if (current?.siteRoot === siteRoot) return current.previewer;
  current?.previewer.stop();
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  markInUse(dataDir, siteRoot);
  const { edition } = releaseFolders(dataDir);
  const copy = path.join(path.dirname(edition), "preview.db");
  const place = { siteRoot, edition, copy };
  current = { siteRoot, previewer: previewer(place) };
  return current.previewer;
}
