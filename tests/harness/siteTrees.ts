import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Edition } from "#edition/edition.wire.ts";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Folders of the same site built both ways, and the edition that they show. */
export type SiteTrees = { folder: string; editionFile: string; static: string; server: string };

const build = (mode: "static" | "server", outDir: string, editionFile: string) =>
  run(
    process.execPath,
    [path.join(root, "node_modules/astro/bin/astro.mjs"), "build", "--outDir", outDir],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        ASTRO_TELEMETRY_DISABLED: "1",
        GRIDPRESS_RENDER: mode,
        EDITION_FILE: editionFile,
        SITE_ORIGIN: "https://news.example.cn",
      },
    },
  );

/** Builds the site in both modes below `dist/`, where a server build finds its packages. Remove `folder` afterwards. */
export async function buildSiteTrees(edition: Edition): Promise<SiteTrees> {
  await mkdir(path.join(root, "dist"), { recursive: true });
  const folder = await mkdtemp(path.join(root, "dist", "test-"));
  const editionFile = path.join(folder, "edition.json");
  await writeFile(editionFile, JSON.stringify(edition));
  const trees = { static: path.join(folder, "static"), server: path.join(folder, "server") };
  try {
    for (const mode of ["static", "server"] as const) await build(mode, trees[mode], editionFile);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
  return { folder, editionFile, ...trees };
}

/** Every file of a tree as a path with slashes, relative to it, sorted. */
export async function filesOf(tree: string): Promise<string[]> {
  const entries = await readdir(tree, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The pages of a static tree: file and markup. */
export async function pagesOf(tree: string): Promise<{ file: string; html: string }[]> {
  const files = (await filesOf(tree)).filter((file) => file.endsWith(".html"));
  return Promise.all(
    files.map(async (file) => ({ file, html: await readFile(path.join(tree, file), "utf8") })),
  );
}
