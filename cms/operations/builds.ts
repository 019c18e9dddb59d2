import path from "node:path";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { runTool } from "./processes/runTool.ts";
import { astroProgram, nextProgram } from "./programs.ts";
import type { Settings } from "./settings.ts";
import { isFresh, keepStamp, sourceStamp } from "./stamp.ts";
import { step } from "./step.ts";

type Build = {
  title: string;
  name: string;
  program: string;
  arguments: readonly string[];
  /** Files and folders that the result depends on. */
  sources: readonly string[];
  /** Settings that the result holds. */
  baked: (settings: Settings) => readonly string[];
  stampFile: string;
  env: Record<string, string>;
};

const shared = ["package-lock.json", "tsconfig.json"];

const cmsBuild: Build = {
  title: "构建管理后台",
  name: "build-cms",
  program: nextProgram,
  arguments: ["build", "cms"],
  sources: ["cms", ...shared],
  baked: () => [],
  stampFile: "cms/.next/gridpress-stamp",
  env: { GRIDPRESS_BUILD: "1" },
};

const siteBuild: Build = {
  title: "构建读者网站",
  name: "build-site",
  program: astroProgram,
  arguments: ["build"],
  sources: ["site", "cms", "astro.config.mjs", ...shared],
  baked: ({ SITE_ORIGIN }) => [SITE_ORIGIN],
  // Beside the output, not in it: the output is what a release is fingerprinted by.
  stampFile: "dist/server.stamp",
  env: { GRIDPRESS_RENDER: "server" },
};

async function run(
  build: Omit<Build, "sources" | "baked" | "stampFile">,
  settings: Settings,
  signal: AbortSignal,
) {
  await step(build.title, () =>
    runTool({
      ...build,
      env: childEnvironment(settings, "build", build.env),
      logFile: path.join(dataPaths(settings.GRIDPRESS_DATA_DIR).logs, `${build.name}.log`),
      signal,
    }),
  );
}

async function buildIfStale(build: Build, settings: Settings, signal: AbortSignal): Promise<void> {
  const stamp = await sourceStamp(build.sources, build.baked(settings));
  if (await isFresh(build.stampFile, stamp)) return;
  await run(build, settings, signal);
  await keepStamp(build.stampFile, stamp);
}

/** Builds the admin panel unless its sources are those of the last build. */
export const buildAdmin = (settings: Settings, signal: AbortSignal): Promise<void> =>
  buildIfStale(cmsBuild, settings, signal);

/** Builds what the publisher renders pages with, unless its sources are those of the last build. */
export const buildSite = (settings: Settings, signal: AbortSignal): Promise<void> =>
  buildIfStale(siteBuild, settings, signal);

/** Writes the whole site of an edition as a plain tree into `dist/static`; pictures are not the site's to copy. */
export const buildStatic = (
  settings: Settings,
  editionFile: string,
  signal: AbortSignal,
): Promise<void> =>
  run(
    {
      title: "生成静态网站",
      name: "build-static",
      program: astroProgram,
      arguments: ["build"],
      env: { GRIDPRESS_RENDER: "static", EDITION_FILE: editionFile },
    },
    settings,
    signal,
  );
