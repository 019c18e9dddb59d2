import { writePlain } from "#release/plain/writePlain.ts";
import { measureProcess } from "../measureProcess.ts";
import { gatherInto } from "./contenders.ts";

/** Fills the store `EDITION_FILE` with an edition if one is given, writes its static tree with a build of the site into a folder, and ends. */
const [siteRoot = "", folder = "", editionFile] = process.argv.slice(2);
if (editionFile) await gatherInto(process.env.EDITION_FILE ?? "", editionFile);
await writePlain({
  ...{ siteRoot, folder },
  run: ({ script, args }) =>
    measureProcess({ arguments: [script, ...args], env: process.env, cwd: process.cwd() }),
  signal: new AbortController().signal,
});
