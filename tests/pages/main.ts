import { stat } from "node:fs/promises";
import { serveTree } from "#tests/harness/serveTree.ts";
import { firefoxProblems } from "./firefoxProblems.ts";
import { nuProblems } from "./nuProblems.ts";
import { pagesOfSite } from "./pagesOfSite.ts";
import { screenProblems } from "./screenProblems.ts";

/**
 * What is run before a release, and not in CI, for it needs Java and Firefox: `npm run check:pages -- FOLDER` for a static tree,
 * `npm run check:pages -- ORIGIN` for a running site. The Nu checker reads every page; Firefox opens
 * one of each kind, and so does Chromium on every screen and in every size of letters.
 * Says what is missing on this machine, and ends with 1 when a page has a fault.
 */
const [target = "http://localhost:4321"] = process.argv.slice(2);
const isFolder = await stat(target).then(
  (entry) => entry.isDirectory(),
  () => false,
);
const tree = isFolder ? await serveTree(target) : undefined;
const origin = tree?.origin ?? new URL(target).origin;

const parts = {
  "Nu Html Checker": nuProblems,
  Firefox: firefoxProblems,
  "Every screen": screenProblems,
};
let faults = 0;
try {
  const pages = await pagesOfSite(origin);
  for (const [name, check] of Object.entries(parts)) {
    const outcome = await check(pages);
    if ("missing" in outcome) {
      console.log(`${name}: not run. ${outcome.missing}`);
      continue;
    }
    faults += outcome.problems.length;
    for (const problem of outcome.problems) console.error(problem);
    console.log(`${name}: ${outcome.looked} pages, ${outcome.problems.length} faults`);
  }
} finally {
  tree?.server.close();
}
process.exitCode = faults > 0 ? 1 : 0;
