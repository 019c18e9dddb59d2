import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { writePlain } from "#release/plain/writePlain.ts";
import { gatherInto } from "./contenders.ts";

/** Fills the store `EDITION_FILE` with an edition if one is given, writes its static tree with a build of the site into a folder, and ends. */
const [siteRoot = "", folder = "", editionFile] = process.argv.slice(2);
if (editionFile) await gatherInto(process.env.EDITION_FILE ?? "", editionFile);
await writePlain({
  ...{ siteRoot, folder },
  run: ({ script, args, signal }) =>
    promisify(execFile)(process.execPath, [script, ...args], { signal }),
  signal: new AbortController().signal,
});
