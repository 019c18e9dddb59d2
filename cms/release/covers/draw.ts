import os from "node:os";
import { storeAt } from "#edition/library/storeAt.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { allPaths } from "#site/allPaths.ts";
import { coverAt } from "#site/views/covers.ts";
import { releaseFolders } from "../folders.ts";
import { makeCovers } from "./makeCovers.ts";

/** Covers that are looked for at once: what is drawn is there for readers at once. */
const batch = 20;

/**
 * Draws the covers that a release did not wait for: `node cms/release/covers/draw.ts`, for the edition in `EDITION_FILE`. It gives
 * way to whatever else the machine has to do.
 */
async function main(): Promise<void> {
  os.setPriority(os.constants.priority.PRIORITY_LOW);
  const { EDITION_FILE, GRIDPRESS_DATA_DIR } = environment("EDITION_FILE", "GRIDPRESS_DATA_DIR");
  const { covers: folder } = releaseFolders(GRIDPRESS_DATA_DIR);
  const store = storeAt(EDITION_FILE);
  const pages = allPaths(store);
  for (let from = 0; from < pages.length; from += batch) {
    const covers = pages
      .slice(from, from + batch)
      .flatMap((page) => coverAt(store.library, page) ?? []);
    await makeCovers({ covers, folder });
  }
}

endOnLastFault("covers");
await main();
