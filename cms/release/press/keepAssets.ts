import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { BlobStore } from "#storage/BlobStore.ts";
import { inParallel } from "../inParallel.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";
import type { FileBook } from "./fileBook.ts";
import { putFile } from "./putFile.ts";

/** Scripts and styles are named after their content, so an old one can lie beside the new. */
const hashedFolder = "_astro/";
const keepDays = 7;

/** Files at the same time. */
const atOnce = 4;

/** Who names the assets of the build, and who those of builds before. */
const [current, retired] = ["assets", "assets before"];

/** Rule P17: puts the scripts, styles and public files of the site build into the tree; hashed ones of the build before stay. */
export async function takeAssets(options: {
  folder: string;
  files: FileBook;
  blobs: BlobStore;
  at: Date;
}): Promise<void> {
  const { folder, files, blobs, at } = options;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const named = sources.map((source) => path.relative(folder, source).split(path.sep).join("/"));
  const here = new Set(named);
  const old = [...files.filesOf(current), ...files.filesOf(retired)].filter(
    (file) => file.startsWith(hashedFolder) && !here.has(file),
  );
  files.name(
    retired,
    old.map((path) => ({ path })),
  );
  files.name(
    current,
    named.map((path) => ({ path })),
  );
  for (const file of old) {
    const entry = files.entry<ReleaseFile>("file", file);
    if (entry)
      files.set("file", file, { ...entry, retiredAt: entry.retiredAt ?? at.toISOString() });
  }
  await inParallel(atOnce, sources, async (source) => {
    const file = path.relative(folder, source).split(path.sep).join("/");
    const content = await readFile(source);
    files.set("file", file, await putFile(blobs, content));
  });
}

/** Rule P17: assets of older builds go after a week, when no tab is open any more that asks for them. */
export function dropOldAssets(files: FileBook, at: Date): void {
  const oldest = at.getTime() - keepDays * 86_400_000;
  const kept = files.filesOf(retired).filter((file) => {
    const retiredAt = files.entry<ReleaseFile>("file", file)?.retiredAt;
    return retiredAt === undefined || Date.parse(retiredAt) >= oldest;
  });
  files.name(
    retired,
    kept.map((path) => ({ path })),
  );
}
