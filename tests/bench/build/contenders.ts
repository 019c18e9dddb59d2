import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { openEditionStore } from "#edition/library/editionStore.ts";
import { openDisposable } from "#edition/library/openDisposable.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { releaseFolders } from "#release/folders.ts";
import { type Cost, measureProcess } from "../measureProcess.ts";

/** Something that makes the site of an edition. `run` measures it and leaves its pages in `output`. */
export type Contender = { name: string; output: string; run(editionFile: string): Promise<Cost> };

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

/** The product's static build: every page with `astro build`. */
export const staticBuild = (workFolder: string): Contender => {
  const output = path.join(workFolder, "static");
  return {
    name: "Gridpress: astro build",
    output,
    run: async (editionFile) => {
      await rm(output, { recursive: true, force: true });
      const env = withEnv({ GRIDPRESS_RENDER: "static", EDITION_FILE: editionFile });
      return measureProcess({ arguments: [astro, "build", "--outDir", output], env, cwd: root });
    },
  };
};

/** Eleventy with Nunjucks on the same stories and lists. */
export const eleventyBuild = (workFolder: string): Contender => {
  const output = path.join(workFolder, "eleventy");
  return {
    name: "Eleventy 3 (Nunjucks)",
    output,
    run: async (editionFile) => {
      await rm(output, { recursive: true, force: true });
      const env = withEnv({ EDITION_FILE: editionFile, OUTPUT: output });
      const cwd = path.join(root, "tests/bench/build/eleventy");
      return measureProcess({ arguments: [path.join(root, eleventy), "--quiet"], env, cwd });
    },
  };
};

/** Puts an edition into a store as the cms keeps one: what is there as it is touches nothing. */
async function gatherInto(storeFile: string, editionFile: string): Promise<void> {
  const store = openDisposable(storeFile, (file) => openEditionStore(file));
  fillStore(store, JSON.parse(await readFile(editionFile, "utf8")));
  store.close();
}

/** What a publish runs: pages rendered, compressed twice and flushed to the disk, then one link swapped. */
export const release = (workFolder: string, siteRoot: string, number: number): Contender => {
  const dataDir = path.join(workFolder, "data");
  return {
    name: number === 1 ? "Gridpress: first release" : "Gridpress: release, 1 story changed",
    output: path.join(dataDir, "live"),
    run: async (editionFile) => {
      if (number === 1) {
        for (const name of ["releases", "live", "edition"]) {
          await rm(path.join(dataDir, name), { recursive: true, force: true });
        }
      }
      await mkdir(path.join(dataDir, "releases"), { recursive: true });
      const at = `2024-01-01T00:00:0${number}.000Z`;
      const id = `2024010100000${number}-${number}`;
      const { edition: storeFile } = releaseFolders(dataDir);
      await gatherInto(storeFile, editionFile);
      const env = withEnv({ EDITION_FILE: storeFile, GRIDPRESS_DATA_DIR: dataDir });
      return measureProcess({
        arguments: ["cms/release/release.ts", id, at, siteRoot],
        env,
        cwd: root,
      });
    },
  };
};
