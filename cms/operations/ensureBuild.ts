import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { buildsInUse } from "#leaves/buildsInUse.ts";
import { currentBuild, makeCurrent } from "#leaves/currentBuild.ts";
import { isThere } from "./dataDir.ts";
import { whileAlone } from "./whileAlone.ts";

const isBuild = (name: string) => /^[0-9a-f]{16}$/.test(name);

/** Throws away what is neither current nor in use. The one before stays: a process elsewhere may work with it still. */
async function prune(root: string, kept: readonly string[]): Promise<void> {
  const names = (await readdir(root)).filter(isBuild);
  for (const folder of names.map((name) => path.resolve(root, name)))
    if (!kept.includes(folder)) await rm(folder, { recursive: true });
}

/**
 * Makes the build `name` (16 hex digits, from all that it is made of) current below `root`, building it when it is not
 * there. It is built aside and moved when it is whole, and every build has a folder of its own: who works with an earlier
 * one goes on with it until a restart. Refused while another process builds below the same `root`.
 */
export async function ensureBuild(options: {
  root: string;
  name: string;
  dataDir: string;
  /** Writes the build into this folder, which does not exist yet and lies as deep as builds do. */
  build: (folder: string) => Promise<void>;
}): Promise<void> {
  const { root, name, dataDir, build } = options;
  const folder = path.join(root, name);
  await mkdir(root, { recursive: true });
  if (!(await isThere(folder))) {
    await whileAlone({ mark: path.join(root, "building.by"), what: "构建" }, async () => {
      const aside = path.join(root, "building");
      await rm(aside, { recursive: true, force: true });
      await build(aside);
      await rename(aside, folder);
    });
  }
  const before = currentBuild(root);
  if (before === path.resolve(folder)) return;
  await makeCurrent(root, name);
  const kept = [path.resolve(folder), ...(before ? [before] : [])];
  await prune(root, [...kept, ...(await buildsInUse(dataDir))]);
}
