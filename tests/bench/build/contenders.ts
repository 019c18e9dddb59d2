import { statSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { openEditionStore } from "#edition/library/editionStore.ts";
import { openDisposable } from "#edition/library/openDisposable.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { releaseFolders } from "#release/folders.ts";
import { readPress } from "#release/press/readPress.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { type Cost, measureProcess } from "../measureProcess.ts";

/** What came out: how many pages, and the largest file that is no picture (bytes). */
export type Output = { pages: number; largest: number };

/** Something that makes the site of an edition. `run` measures it; `output` looks at what it left. */
export type Contender = {
  name: string;
  run(editionFile: string): Promise<Cost>;
  output(): Promise<Output>;
};

/** Scripts and fonts come with the code, not with the stories. */
const isOfStories = (file: string) => /\.(html|xml|json|csv|txt)$/.test(file);

const outputOf = (files: readonly { file: string; bytes: number }[]): Output => ({
  pages: files.filter(({ file }) => file.endsWith(".html")).length,
  // So many files are more than a call takes arguments.
  largest: files.reduce(
    (most, { file, bytes }) => (isOfStories(file) ? Math.max(most, bytes) : most),
    0,
  ),
});

async function outputIn(folder: string): Promise<Output> {
  const files = await readdir(folder, { recursive: true });
  return outputOf(
    files
      .filter(isOfStories)
      .map((file) => ({ file, bytes: statSync(path.join(folder, file)).size })),
  );
}

const astro = "node_modules/astro/bin/astro.mjs";
const eleventy = "node_modules/@11ty/eleventy/cmd.cjs";
const root = process.cwd();

const settings = {
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
  SITE_ORIGIN: "http://localhost:4321",
};
const withEnv = (more: Record<string, string>): NodeJS.ProcessEnv =>
  Object.assign({}, process.env, settings, more);

/** Builds what the release engine renders with; the product does this once per version of the code. */
export async function buildRenderer(workFolder: string): Promise<string> {
  const siteRoot = path.join(workFolder, "renderer");
  const env = withEnv({ GRIDPRESS_RENDER: "server" });
  await measureProcess({ arguments: [astro, "build", "--outDir", siteRoot], env, cwd: root });
  return siteRoot;
}

/** The product's static tree, with a build of the site that is there; as in the product its pages are made from a store. */
function staticTree(workFolder: string, siteRoot: string) {
  const output = path.join(workFolder, "static");
  const storeFile = path.join(workFolder, "build.db");
  const env = withEnv({ EDITION_FILE: storeFile });
  const run = (...args: string[]) => measureProcess({ arguments: args, env, cwd: root });
  return {
    output: () => outputIn(output),
    begin: async () => {
      for (const one of [output, storeFile]) await rm(one, { recursive: true, force: true });
    },
    fill: (stories: number) =>
      run("--max-old-space-size=8192", "tests/bench/build/fill.ts", storeFile, String(stories)),
    build: (...editionFile: string[]) =>
      run("tests/bench/build/plain.ts", siteRoot, output, ...editionFile),
  };
}

/** The product's static tree; its store is filled first. */
export const staticBuild = (workFolder: string, siteRoot: string): Contender => {
  const tree = staticTree(workFolder, siteRoot);
  return {
    name: "Gridpress: static tree",
    output: tree.output,
    run: async (editionFile) => {
      await tree.begin();
      return tree.build(editionFile);
    },
  };
};

/** The static tree of so many stories that nothing could read them from one text: their store is there before, as in the product. */
export async function largeBuild(
  workFolder: string,
  siteRoot: string,
  stories: number,
): Promise<Cost & Output> {
  const tree = staticTree(workFolder, siteRoot);
  await tree.begin();
  await tree.fill(stories);
  return { ...(await tree.build()), ...(await tree.output()) };
}

/**
 * Eleventy with Nunjucks on the same stories and lists; the equal twin also makes what machines read of the product's pages: code, link
 * card, structured data, addresses of covers.
 */
export const eleventyBuild = (workFolder: string, twin: "light" | "equal"): Contender => {
  const output = path.join(workFolder, `eleventy-${twin}`);
  return {
    name: `Eleventy 3 (Nunjucks), ${twin} work`,
    output: () => outputIn(output),
    run: async (editionFile) => {
      await rm(output, { recursive: true, force: true });
      const EQUAL = twin === "equal" ? "1" : "0";
      const env = withEnv({ EDITION_FILE: editionFile, OUTPUT: output, EQUAL });
      const cwd = path.join(root, "tests/bench/build/eleventy");
      return measureProcess({ arguments: [path.join(root, eleventy), "--quiet"], env, cwd });
    },
  };
};

/** Puts an edition into a store as the cms keeps one: what is there as it is touches nothing. */
export async function gatherInto(storeFile: string, editionFile: string): Promise<void> {
  const store = openDisposable(storeFile, (file) => openEditionStore(file));
  fillStore(store, JSON.parse(await readFile(editionFile, "utf8")));
  store.close();
}

/** A first release makes all that readers see, jobs after it the records for programs; then one story changes. */
export const releases = ["first release", "records after it", "release, 1 story changed"] as const;

/** What a publish runs: pages rendered, compressed and flushed to the disk; of a first tree all that readers see, else until none is due. */
export const release = (
  workFolder: string,
  siteRoot: string,
  which: (typeof releases)[number],
): Contender => {
  const isFirst = which === "first release";
  const dataDir = path.join(workFolder, "data");
  const blobs = blobFolder(dataDir);
  const { edition: storeFile, press } = releaseFolders(dataDir);
  return {
    name: `Gridpress: ${which}`,
    output: async () => {
      const made = readPress(press);
      const files = [...made.after(-1)].flatMap(({ kind, path: file, entry }) =>
        kind === "file" && entry ? { file, bytes: Number(JSON.parse(entry).bytes) } : [],
      );
      made.close();
      return outputOf(files);
    },
    run: async (editionFile) => {
      if (isFirst)
        for (const folder of [blobs, path.dirname(storeFile)])
          await rm(folder, { recursive: true, force: true });
      await gatherInto(storeFile, editionFile);
      const env = withEnv({ EDITION_FILE: storeFile, GRIDPRESS_DATA_DIR: dataDir });
      const script = "tests/bench/build/press.ts";
      const jobs = isFirst ? "first" : "all";
      return measureProcess({ arguments: [script, siteRoot, jobs], env, cwd: root });
    },
  };
};
