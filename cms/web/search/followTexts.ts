import { readFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as breathe } from "node:timers/promises";
import { blobName } from "#release/tree/blobName.ts";
import { searchTextsWire } from "#site/search/searchText.wire.ts";
import { searchTextsPath } from "#site/search/textFiles.ts";
import type { BlobFiles } from "#storage/BlobFiles.ts";
import type { SearchFile } from "./searchFile.ts";

const first = searchTextsPath.slice(1);

/** Reads what the tree of this machine says of the files with all words. */
function openTexts(treeFile: string) {
  const tree = new DatabaseSync(treeFile, { readOnly: true, timeout: 1_000 });
  const head = tree.prepare("SELECT stamp FROM head");
  const texts = tree.prepare(
    "SELECT path, entry ->> 'hash' AS hash FROM tree WHERE kind = 'file' AND path >= ? AND path < ?",
  );
  return {
    stamp: () => (head.get() as { stamp: string } | undefined)?.stamp,
    texts: () => texts.all(first, `${first}~`) as { path: string; hash: string }[],
    close: () => tree.close(),
  };
}

/**
 * Keeps a search on the tree of this machine: `look` reads the files that are others than before, and answers whether it is up to the tree. What cannot be read
 * now is told, and read by a later look.
 */
export function followTexts(options: {
  treeFile: string;
  blobs: BlobFiles;
  search: SearchFile;
  onFault: (error: unknown) => void;
}): { look: () => Promise<void>; close: () => void } {
  const { treeFile, blobs, search, onFault } = options;
  const tree = openTexts(treeFile);
  let shown: string | undefined;

  async function take(path: string, hash: string): Promise<boolean> {
    const file = await blobs.fileOf(blobName(hash));
    if (file === undefined) return false;
    const { documents, synonyms } = searchTextsWire.parse(JSON.parse(await readFile(file, "utf8")));
    search.setFile(path, { hash, documents, synonyms });
    return true;
  }

  return {
    async look() {
      const stamp = tree.stamp();
      if (stamp === undefined || stamp === shown) return;
      const known = search.files();
      const there = tree.texts();
      const paths = new Set(there.map(({ path }) => path));
      let isWhole = true;
      for (const { path, hash } of there) {
        if (known.get(path) === hash) continue;
        const isTaken = await take(path, hash).catch((error: unknown) => {
          onFault(error);
          return false;
        });
        isWhole &&= isTaken;
        // Questions are answered between two files.
        await breathe();
      }
      for (const path of known.keys()) if (!paths.has(path)) search.dropFile(path);
      if (isWhole) shown = stamp;
    },
    close: tree.close,
  };
}
