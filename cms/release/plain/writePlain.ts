import { cp } from "node:fs/promises";
import os from "node:os";
import { siteBuild } from "../siteBuild.ts";

/** More processes than that wait for the disk. */
const mostParts = 4;

/**
 * Writes the whole site of an edition as plain files into a folder: every page, and the scripts, styles and fonts of a build of the site. `run` runs a
 * program of ours to its end and throws when it fails; `part` names what it is for.
 */
export async function writePlain(options: {
  siteRoot: string;
  folder: string;
  run: (part: {
    script: string;
    args: string[];
    name: string;
    signal: AbortSignal;
  }) => Promise<unknown>;
  signal: AbortSignal;
}): Promise<void> {
  const { siteRoot, folder, run, signal } = options;
  const parts = Math.min(mostParts, os.availableParallelism());
  const failed = new AbortController();
  const writePart = (_: unknown, part: number) =>
    run({
      script: "cms/release/plain/main.ts",
      args: [siteRoot, folder, String(part), String(parts)],
      name: `part-${part + 1}`,
      signal: AbortSignal.any([signal, failed.signal]),
    }).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    });
  await Promise.all(Array.from({ length: parts }, writePart));
  await cp(siteBuild(siteRoot).assets, folder, { recursive: true });
}
