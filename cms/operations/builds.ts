import path from "node:path";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { runTool } from "./processes/runTool.ts";
import { astroProgram, nextProgram } from "./programs.ts";
import type { Stack } from "./stack.ts";
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
  baked: (stack: Stack) => readonly string[];
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
  baked: (stack) => [stack.variables.SITE_ORIGIN],
  // Beside the output, not in it: the output is what a release is fingerprinted by.
  stampFile: "dist/server.stamp",
  env: { GRIDPRESS_RENDER: "server" },
};

async function buildIfStale(build: Build, stack: Stack, signal: AbortSignal): Promise<void> {
  const stamp = await sourceStamp(build.sources, build.baked(stack));
  if (await isFresh(build.stampFile, stamp)) return;
  await step(build.title, () =>
    runTool({
      ...build,
      env: childEnvironment(stack, [], build.env),
      logFile: path.join(dataPaths(stack.dataDir).logs, `${build.name}.log`),
      signal,
    }),
  );
  await keepStamp(build.stampFile, stamp);
}

/** Builds the admin panel unless its sources are those of the last build. */
export const buildAdmin = (stack: Stack, signal: AbortSignal): Promise<void> =>
  buildIfStale(cmsBuild, stack, signal);

/** Builds what the publisher renders pages with, unless its sources are those of the last build. */
export const buildSite = (stack: Stack, signal: AbortSignal): Promise<void> =>
  buildIfStale(siteBuild, stack, signal);
