import os from "node:os";
import { text } from "node:stream/consumers";
import { storeAt } from "#edition/library/storeAt.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { coverAt } from "#site/views/covers.ts";
import { releaseFolders } from "../folders.ts";
import { makeCovers } from "./makeCovers.ts";

/**
 * Draws the covers of pages, whose addresses stand on its input, a line each: `node cms/release/covers/draw.ts`, for the edition in
 * `EDITION_FILE`. It gives way to whatever else the machine has to do.
 */
async function main(): Promise<void> {
  os.setPriority(os.constants.priority.PRIORITY_LOW);
  const { EDITION_FILE, GRIDPRESS_DATA_DIR } = environment("EDITION_FILE", "GRIDPRESS_DATA_DIR");
  const { covers: folder } = releaseFolders(GRIDPRESS_DATA_DIR);
  const { library } = storeAt(EDITION_FILE);
  const pages = (await text(process.stdin)).split("\n").filter(Boolean);
  // Page by page: one that cannot be drawn takes no other with it.
  for (const page of pages) {
    const facts = coverAt(library, page);
    if (!facts) continue;
    await makeCovers({ covers: [facts], folder }).catch((error: unknown) =>
      console.error(`covers: ${page} cannot be drawn: ${error}`),
    );
  }
}

endOnLastFault("covers");
await main();
