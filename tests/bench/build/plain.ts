import { writePlain } from "#release/plain/writePlain.ts";
import { measureProcess } from "../measureProcess.ts";

/** Writes the static tree of `EDITION_FILE` with a build of the site into a folder, and ends. */
const [siteRoot = "", folder = ""] = process.argv.slice(2);
await writePlain({
  ...{ siteRoot, folder },
  run: ({ script, args }) =>
    measureProcess({ arguments: [script, ...args], env: process.env, cwd: process.cwd() }),
  signal: new AbortController().signal,
});
