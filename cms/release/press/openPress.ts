import { readFile } from "node:fs/promises";
import path from "node:path";
import { giveStore } from "#edition/library/givenStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { environment } from "#leaves/environment.ts";
import { openBlobs } from "#storage/openBlobs.ts";
import { openMedia } from "#storage/openMedia.ts";
import { ReleaseFault } from "../fault.ts";
import { releaseFolders } from "../folders.ts";
import { openSite, siteBuild } from "../siteBuild.ts";
import { siteFingerprint } from "../siteFingerprint.ts";
import type { Press } from "./Press.ts";
import { openPressDatabase } from "./pressDatabase.ts";
import { recorder } from "./recorder.ts";

/** The bytes of a file in a folder; undefined when it is not there. Throws on a name that is no plain file name. */
const fileIn = (folder: string) => async (name: string) => {
  if (name === "" || /[/\\\0]|^\.{1,2}$/.test(name))
    throw new ReleaseFault("picture", { subject: name });
  try {
    return await readFile(path.join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** Opens a press over the edition in `EDITION_FILE` and a build of the site. */
export async function openPress(siteRoot: string): Promise<Press> {
  const { EDITION_FILE, GRIDPRESS_DATA_DIR, SITE_ORIGIN } = environment(
    "EDITION_FILE",
    "GRIDPRESS_DATA_DIR",
    "SITE_ORIGIN",
  );
  const folders = releaseFolders(GRIDPRESS_DATA_DIR);
  const { record, trace } = recorder();
  const store = storeAt(EDITION_FILE, trace);
  giveStore({ file: EDITION_FILE, store });
  store.letGo();
  const fingerprint = await siteFingerprint(siteRoot);
  if (fingerprint === undefined) throw new ReleaseFault("site-build", { subject: siteRoot });
  const { render, inline } = await openSite(siteRoot);
  return {
    database: openPressDatabase(folders.press),
    store,
    site: {
      key: `${fingerprint} ${SITE_ORIGIN} ${process.version}`,
      ...{ fingerprint, inline, render, assets: siteBuild(siteRoot).assets },
    },
    blobs: openBlobs(),
    readMedia: openMedia().get,
    readCover: fileIn(folders.covers),
    record,
  };
}
