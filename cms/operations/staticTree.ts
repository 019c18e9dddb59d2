import { chmod, constants, copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Redirect, Tombstone } from "#edition/edition.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { apiPaths } from "#leaves/apiPaths.ts";
import { makeCovers } from "#release/covers/makeCovers.ts";
import { oldAddressPages } from "#release/oldAddressPages.ts";
import { writePlain } from "#release/plain/writePlain.ts";
import { writePlainSearch } from "#release/plain/writePlainSearch.ts";
import { picturesOf } from "#release/press/keepPictures.ts";
import { allPaths } from "#site/allPaths.ts";
import { coverAt } from "#site/views/covers.ts";
import { openMedia } from "#storage/openMedia.ts";
import { plainOpenApi } from "#web/api/openApi.ts";
import { currentSite } from "./builds.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { copyForAll } from "./copyForAll.ts";
import { dataPaths } from "./dataDir.ts";
import { runTool } from "./processes/runTool.ts";
import type { Settings } from "./settings.ts";
import { step } from "./step.ts";

/** What a file host may be serving right now; it is made aside and takes its place when it is whole. */
const published = "dist/static";
const folder = "dist/static.new";

async function publish(): Promise<void> {
  const old = "dist/static.old";
  await rm(old, { recursive: true, force: true });
  await rename(published, old).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(folder, published);
  await rm(old, { recursive: true, force: true });
}

/** A page that lives at an address today stays: it comes before one that lived there once. */
const unlessThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== "EEXIST") throw error;
};

/** Fills the addresses that moved or were withdrawn, which `web` answers with 301 and 410. */
async function writeOldAddresses({ documents }: EditionStore, origin: string): Promise<void> {
  const addresses = {
    redirects: [...documents<Redirect>("redirect")],
    tombstones: [...documents<Tombstone>("tombstone")],
  };
  for (const { file, page } of oldAddressPages(addresses, origin)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    const written =
      "html" in page
        ? writeFile(target, page.html, { flag: "wx" })
        : copyFile(path.join(folder, page.sameAs), target, constants.COPYFILE_EXCL);
    await written.catch(unlessThere);
  }
}

/** Writes pictures by the names of their files; answers those that are nowhere. */
async function writePictures(names: Iterable<string>): Promise<string[]> {
  const media = openMedia();
  const missing: string[] = [];
  await mkdir(path.join(folder, "media"), { recursive: true });
  for (const name of names) {
    const picture = await media.get(name);
    if (!picture) {
      missing.push(name);
      continue;
    }
    const target = path.join(folder, "media", name);
    await writeFile(target, picture);
    // A file host of another user reads it.
    await chmod(target, 0o644);
  }
  return missing;
}

const title = "生成静态网站";

/** Every page of the edition, and what pages need to be shown; pictures and covers come after. */
const writePages = (settings: Settings, editionFile: string, signal: AbortSignal) =>
  step(title, () =>
    writePlain({
      siteRoot: currentSite(),
      ...{ folder, signal },
      run: ({ script, args, name, signal }) =>
        runTool({
          ...{ title, program: script, arguments: args, signal },
          env: childEnvironment(settings, "build", { EDITION_FILE: editionFile }),
          logFile: path.join(
            dataPaths(settings.GRIDPRESS_DATA_DIR).logs,
            `build-static-${name}.log`,
          ),
        }),
    }),
  );

/**
 * Makes `dist/static` from an edition file: every page, the pictures that the edition names from the data folder's
 * media, the covers of the pages, and pages at old addresses. What no page shows is not there. Returns the number of
 * pictures, and the names of those whose file is nowhere, which are left out.
 */
export async function makeStaticTree(options: {
  settings: Settings;
  editionFile: string;
  signal: AbortSignal;
}): Promise<{ pictures: number; missing: readonly string[] }> {
  const { settings, editionFile, signal } = options;
  await rm(folder, { recursive: true, force: true });
  await writePages(settings, editionFile, signal);
  await writePlainSearch(folder);
  const description = JSON.stringify(plainOpenApi(settings.SITE_ORIGIN));
  await writeFile(path.join(folder, apiPaths.openApi()), description);
  const store = storeAt(editionFile);
  const pictures = new Set(
    [...store.everyDocument()].flatMap(({ document }) =>
      picturesOf(document).map((picture) => path.posix.basename(picture.path)),
    ),
  );
  const missing = await writePictures(pictures);
  const covers = await makeCovers({
    covers: allPaths(store).flatMap((page) => coverAt(store.library, page) ?? []),
    folder: path.join(settings.GRIDPRESS_DATA_DIR, "covers"),
  });
  await mkdir(path.join(folder, "covers"), { recursive: true });
  for (const { address, file } of covers) await copyForAll(file, path.join(folder, address));
  await writeOldAddresses(store, settings.SITE_ORIGIN);
  await publish();
  return { pictures: pictures.size - missing.length + covers.length, missing };
}
