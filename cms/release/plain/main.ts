import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { giveStore } from "#edition/library/givenStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { allPaths } from "#site/allPaths.ts";
import { byMonth } from "../byMonth.ts";
import { renderPage } from "../press/renderPage.ts";
import { openSite } from "../siteBuild.ts";
import { treeFile } from "../treeFile.ts";

/** Pages that a process makes one after another: so near in time that they ask for the same documents, and so few that no process has the costly ones. */
const mostInRow = 1000;

/**
 * Writes pages of the edition in `EDITION_FILE` as plain files, rendered as the press renders them:
 * `node cms/release/plain/main.ts <site build> <folder> <part> <parts>`. Of several processes each writes one part. A page that cannot be rendered ends it.
 */
endOnLastFault("static tree");
const [siteRoot = "", folder = "", part = "0", parts = "1"] = process.argv.slice(2);
const { EDITION_FILE: file } = environment("EDITION_FILE");
const store = storeAt(file);
giveStore({ file, store });
const { render } = await openSite(siteRoot);
const sitePaths = byMonth(allPaths(store));
const row = Math.min(mostInRow, Math.ceil(sitePaths.length / Number(parts)));
const isOurs = (index: number) => Math.floor(index / row) % Number(parts) === Number(part);
// To ask the disk for each file costs as much as to write it.
const folders = new Set<string>();
for (const sitePath of sitePaths.filter((_, index) => isOurs(index))) {
  const target = path.join(folder, treeFile(sitePath));
  const parent = path.dirname(target);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
  writeFileSync(target, await renderPage(render, sitePath));
}
