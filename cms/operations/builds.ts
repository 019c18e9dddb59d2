import path from "node:path";
import { currentBuild } from "#leaves/currentBuild.ts";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { ensureBuild } from "./ensureBuild.ts";
import { runTool, type Tool } from "./processes/runTool.ts";
import { astroProgram, nextProgram } from "./programs.ts";
import type { Settings } from "./settings.ts";
import { sourceStamp } from "./stamp.ts";
import { step } from "./step.ts";

type Build = {
  title: string;
  /** Its log's name. */
  name: string;
  /** Where its builds lie, each in a folder of its own. */
  root: string;
  program: string;
  arguments: (folder: string) => readonly string[];
  /** Files and folders that the result depends on. */
  sources: readonly string[];
  /** Settings that the result holds. */
  baked: (settings: Settings) => readonly string[];
  env: (folder: string) => Record<string, string>;
};

const shared = ["package-lock.json", "tsconfig.json"];

const cmsBuild: Build = {
  title: "构建管理后台",
  name: "build-cms",
  root: "cms/.next",
  program: nextProgram,
  arguments: () => ["build", "cms"],
  sources: ["cms", ...shared],
  baked: () => [],
  env: (folder) => ({ GRIDPRESS_BUILD: "1", PANEL_FOLDER: path.relative("cms", folder) }),
};

const siteBuild: Build = {
  title: "构建读者网站",
  name: "build-site",
  root: "dist/server",
  program: astroProgram,
  arguments: (folder) => ["build", "--outDir", folder],
  sources: ["site", "cms", "astro.config.mjs", ...shared],
  baked: ({ SITE_ORIGIN }) => [SITE_ORIGIN],
  env: () => ({ GRIDPRESS_RENDER: "server" }),
};

const run = (
  tool: Pick<Tool, "title" | "program" | "arguments">,
  options: {
    name: string;
    env: Record<string, string>;
    settings: Settings;
    signal: AbortSignal;
  },
) => {
  const { name, env, settings, signal } = options;
  const logFile = path.join(dataPaths(settings.GRIDPRESS_DATA_DIR).logs, `${name}.log`);
  return step(tool.title, () =>
    runTool({ ...tool, env: childEnvironment(settings, "build", env), logFile, signal }),
  );
};

const ensure = async (of: Build, settings: Settings, signal: AbortSignal): Promise<void> =>
  ensureBuild({
    root: of.root,
    name: (await sourceStamp(of.sources, of.baked(settings))).slice(0, 16),
    dataDir: settings.GRIDPRESS_DATA_DIR,
    build: (folder) =>
      run(
        { title: of.title, program: of.program, arguments: of.arguments(folder) },
        { name: of.name, env: of.env(folder), settings, signal },
      ),
  });

/** Builds the admin panel unless its sources are those of the last build. */
export const buildAdmin = (settings: Settings, signal: AbortSignal): Promise<void> =>
  ensure(cmsBuild, settings, signal);

/** Builds what all pages are rendered with, unless its sources are those of the last build. */
export const buildSite = (settings: Settings, signal: AbortSignal): Promise<void> =>
  ensure(siteBuild, settings, signal);

/** The build of the site that is the current one. */
export const currentSite = (): string => currentBuild(siteBuild.root) ?? "";
