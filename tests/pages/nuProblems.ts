import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Outcome } from "./outcome.ts";
import type { SitePages } from "./pagesOfSite.ts";

const run = promisify(execFile);
const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** Faults that are known and stay, each with its reason. */
const known = [
  // Astro puts the style of its island element before the first island; every browser takes it there.
  /Element “style” not allowed as child/,
  // Newer than the checker.
  /CSS: .*(text-spacing-trim|text-autospace|text-wrap|line-clamp|container)/,
];

type Message = { type: string; url?: string; lastLine?: number; message: string };

/** Faults that the Nu Html Checker finds on pages; its notes are not faults. */
export async function nuProblems({ origin, paths }: SitePages): Promise<Outcome> {
  try {
    await run("java", ["-version"]);
  } catch {
    return { missing: "It needs Java 11 or newer: install a JRE so that `java` is found." };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-pages-"));
  try {
    const files = paths.map((at, index) => ({ at, file: path.join(folder, `${index}.html`) }));
    for (const { at, file } of files)
      await writeFile(file, await (await fetch(new URL(at, origin))).text());
    const arguments_ = ["-Xss1024k", "-jar", jar, "--format", "json", "--exit-zero-always"];
    const { stderr } = await run("java", [...arguments_, folder], { maxBuffer: 64 * 1024 * 1024 });
    const { messages }: { messages: Message[] } = JSON.parse(stderr);
    const pathOf = new Map(files.map(({ at, file }) => [path.basename(file), at]));
    const problems = messages
      .filter(({ type, message }) => type !== "info" && !known.some((one) => one.test(message)))
      .map(
        ({ url = "", lastLine, message }) =>
          `${pathOf.get(path.posix.basename(url)) ?? url}:${lastLine ?? ""} ${message}`,
      );
    return { looked: paths.length, problems };
  } finally {
    await rm(folder, { recursive: true });
  }
}
