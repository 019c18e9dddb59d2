import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Edition } from "#edition/edition.wire.ts";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Folders of the same site built both ways, and the edition that they show. */
export type SiteTrees = { folder: string; editionFile: string; static: string; server: string };

type Mode = "static" | "server";

const build = (mode: Mode, outDir: string, editionFile: string) =>
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

/** Folder of a site that was built one way. */
export type SiteTree = { folder: string; editionFile: string; tree: string };

/** A folder below `dist/`, where a server build finds its packages, with the edition in it. */
async function editionFolder(edition: Edition) {
  await mkdir(path.join(root, "dist"), { recursive: true });
  const folder = await mkdtemp(path.join(root, "dist", "test-"));
  const editionFile = path.join(folder, "edition.json");
  await writeFile(editionFile, JSON.stringify(edition));
  return { folder, editionFile };
}

async function buildModes(modes: readonly Mode[], edition: Edition) {
  const place = await editionFolder(edition);
  try {
    for (const mode of modes) await build(mode, path.join(place.folder, mode), place.editionFile);
  } catch (error) {
    await rm(place.folder, { recursive: true });
    throw error;
  }
  return place;
}

/** Builds the site in one mode. Remove `folder` afterwards. */
export async function buildSiteTree(mode: Mode, edition: Edition): Promise<SiteTree> {
  const place = await buildModes([mode], edition);
  return { ...place, tree: path.join(place.folder, mode) };
}

/** Builds the site in both modes. Remove `folder` afterwards. */
export async function buildSiteTrees(edition: Edition): Promise<SiteTrees> {
  const place = await buildModes(["static", "server"], edition);
  const { folder } = place;
  return { ...place, static: path.join(folder, "static"), server: path.join(folder, "server") };
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
