import { readFileSync } from "node:fs";
import path from "node:path";
import { environment } from "#leaves/environment.ts";
import { openMedia } from "#storage/openMedia.ts";
import { ReleaseFault } from "../fault.ts";
import { releaseFolders } from "../folders.ts";
import { siteBuild } from "../siteBuild.ts";
import { siteFingerprint } from "../siteFingerprint.ts";
import { openReading } from "./openReading.ts";
import type { Press } from "./Press.ts";
import { openPressDatabase } from "./pressDatabase.ts";
import { sidePress } from "./sidePress.ts";

/**
 * The bytes of a small file in a folder; undefined when it is not there. Throws on a name that is no plain file name. Read in this thread: handing it to
 * another one takes longer, and a new tree looks for two covers for each page.
 */
const fileIn = (folder: string) => (name: string) => {
  if (name === "" || /[/\\\0]|^\.{1,2}$/.test(name))
    throw new ReleaseFault("picture", { subject: name });
  try {
    return readFileSync(path.join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** Opens a press over the edition in `EDITION_FILE` and a build of the site. */
export async function openPress(siteRoot: string): Promise<Press> {
  const { GRIDPRESS_DATA_DIR, SITE_ORIGIN } = environment("GRIDPRESS_DATA_DIR", "SITE_ORIGIN");
  const folders = releaseFolders(GRIDPRESS_DATA_DIR);
  const fingerprint = await siteFingerprint(siteRoot);
  if (fingerprint === undefined) throw new ReleaseFault("site-build", { subject: siteRoot });
  const { store, render, inline, record, blobs } = await openReading(siteRoot);
  return {
    database: openPressDatabase(folders.press),
    store,
    site: {
      key: `${fingerprint} ${SITE_ORIGIN} ${process.version}`,
      ...{ fingerprint, inline, render, assets: siteBuild(siteRoot).assets },
    },
    blobs,
    readMedia: openMedia().get,
    readCover: fileIn(folders.covers),
    record,
    side: sidePress(siteRoot),
  };
}
