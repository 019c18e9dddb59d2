import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";

const pointer = (root: string) => path.join(root, "current");

/** The build below `root` that whoever starts now works with, absolute; undefined before the first. */
export function currentBuild(root: string): string | undefined {
  try {
    return path.resolve(root, readFileSync(pointer(root), "utf8").trim());
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the whole build `name` below `root` the current one, in one step. */
export async function makeCurrent(root: string, name: string): Promise<void> {
  await writeFile(`${pointer(root)}.new`, `${name}\n`);
  await rename(`${pointer(root)}.new`, pointer(root));
}
