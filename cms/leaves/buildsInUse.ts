import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "./isRunning.ts";

const marksIn = (dataDir: string) => path.join(dataDir, "builds-in-use");

/** Notes that this process works with the build in `folder` until it ends, so that no later build throws it away. */
export function markInUse(dataDir: string, folder: string): void {
  const mark = path.join(marksIn(dataDir), String(process.pid));
  mkdirSync(marksIn(dataDir), { recursive: true });
  appendFileSync(mark, `${folder}\n`);
  process.once("exit", () => rmSync(mark, { force: true }));
}

/** Folders of the builds that processes with this data folder work with. Marks of processes that were killed are removed. */
export async function buildsInUse(dataDir: string): Promise<string[]> {
  const folders: string[] = [];
  for (const name of await readdir(marksIn(dataDir)).catch(() => [])) {
    const mark = path.join(marksIn(dataDir), name);
    if (isRunning(Number(name))) folders.push(...(await readFile(mark, "utf8")).trim().split("\n"));
    else await rm(mark, { force: true });
  }
  return folders;
}
