import type { BlobStore } from "#storage/BlobStore.ts";
import type { FileBook } from "./fileBook.ts";

/** A content that nothing names any more stays for readers who follow late, and for a tree that comes back to it. */
const keptDays = 7;

const hashIn = (name: string) => /\/([^/]+)$/.exec(name)?.[1] ?? "";

/**
 * Rule P18: removes the contents that no file of the tree has had for a week, and remembers since when others have none. Nothing is put
 * meanwhile. Answers how many it removed.
 */
export async function sweepBlobs(blobs: BlobStore, files: FileBook, at: Date): Promise<number> {
  const oldest = at.getTime() - keptDays * 86_400_000;
  const used = files.hashes();
  let removed = 0;
  for await (const { name } of blobs.list("tree/")) {
    if (used.has(hashIn(name))) {
      files.setUnused(name, undefined);
      continue;
    }
    const since = files.unusedSince(name);
    if (since === undefined) files.setUnused(name, at.getTime());
    else if (since < oldest) {
      await blobs.remove(name);
      files.setUnused(name, undefined);
      removed += 1;
    }
  }
  return removed;
}
