import { getPayload } from "payload";
import { pendingChanges } from "#edition/outbox.ts";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "#release/folders.ts";
import { goOn } from "#release/goOn.ts";
import { pressProcess } from "#release/press/pressProcess.ts";
import { releaseEdition } from "#release/releaseEdition.ts";
import { commitTree } from "#release/tree/commitTree.ts";
import { runCommand } from "./runCommand.ts";

/**
 * Makes everything that readers get anew, from a restored database and restored pictures: `node cms/operations/rebuildTree.ts SITE_BUILD`. It is a release like
 * any other, in a data folder that has no tree yet. Serves nothing.
 */
async function rebuildTree(): Promise<void> {
  const [siteRoot = ""] = process.argv.slice(2);
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config, disableOnInit: true });
  const folders = releaseFolders(dataDir);
  const press = pressProcess({ dataDir, editionFile: folders.edition, siteRoot });
  const place = { folders, press };
  const pending = (await pendingChanges(payload)) ?? { ids: [], changed: [], by: "" };
  if (!(await releaseEdition(payload, place, { ...pending, cause: "从备份恢复" }))) {
    const { docs } = await payload.find({ collection: "releases", sort: "-number", limit: 1 });
    throw new Error(docs[0]?.detail ?? "the release failed");
  }
  for (let next = await goOn(payload, place); next !== "done"; next = await goOn(payload, place))
    if (next === "failed") throw new Error("pages of the release are left");
  for (let isMore = true; isMore; ) {
    ({ isMore } = await press.covers());
    await commitTree(payload.db.pool, { pressFile: folders.press });
  }
  press.stop();
}

await runCommand(rebuildTree);
