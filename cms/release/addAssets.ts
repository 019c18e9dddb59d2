import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Tree, TreeWriter } from "./treeWriter.ts";

/** Scripts and styles are named after their content, so an old one can lie beside the new. */
const hashedFolder = "_astro/";
const keepDays = 7;

/** Adds the scripts, styles and public files of the site build, each under its own path. */
export async function addAssets(options: { folder: string; tree: TreeWriter }): Promise<void> {
  const entries = await readdir(options.folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const source = path.join(entry.parentPath, entry.name);
    const file = path.relative(options.folder, source).split(path.sep).join("/");
    await options.tree.write(file, await readFile(source), { isAsset: true });
  }
}

/** Keeps hashed assets of the previous tree for a week, so that tabs opened before a release go on working. */
export async function retainAssets(options: {
  previous: Tree;
  tree: TreeWriter;
  at: Date;
}): Promise<void> {
  const oldest = options.at.getTime() - keepDays * 86_400_000;
  for (const [file, entry] of Object.entries(options.previous.manifest.files)) {
    if (!file.startsWith(hashedFolder) || options.tree.files[file]) continue;
    const retiredAt = entry.retiredAt ?? options.at.toISOString();
    if (Date.parse(retiredAt) >= oldest) await options.tree.retain(file, { ...entry, retiredAt });
  }
}
