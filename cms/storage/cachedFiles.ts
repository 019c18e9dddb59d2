import { stat } from "node:fs/promises";
import type { BlobFiles } from "./BlobFiles.ts";
import type { BlobStore } from "./BlobStore.ts";
import { folderFiles } from "./folderFiles.ts";
import { fileOfBlob, folderStore } from "./folderStore.ts";

/** Blobs on their way at once when many are brought. */
const lanes = 16;

/**
 * Blobs of a store elsewhere, kept on this machine's disk from when they were first needed. A name stands for one content, so what is
 * here is never asked for again, and is there while the store is away.
 */
export function cachedFiles({ store, folder }: { store: BlobStore; folder: string }): BlobFiles {
  const here = folderFiles(folder);
  const own = folderStore(folder);
  const coming = new Map<string, Promise<string | undefined>>();

  async function fetchOne(name: string): Promise<string | undefined> {
    const content = await store.get(name);
    if (content === undefined) return undefined;
    await own.put(name, content);
    return fileOfBlob(folder, name);
  }

  async function fileOf(name: string): Promise<string | undefined> {
    const file = await here.fileOf(name);
    if (file !== undefined) return file;
    const known = coming.get(name);
    if (known) return known;
    const fetched = fetchOne(name).finally(() => coming.delete(name));
    coming.set(name, fetched);
    return fetched;
  }

  return {
    fileOf,
    copies: {
      async bring(names) {
        const queue = names[Symbol.iterator]();
        const lane = async () => {
          for (let next = queue.next(); !next.done; next = queue.next()) await fileOf(next.value);
        };
        await Promise.all(Array.from({ length: lanes }, lane));
      },
      async forget(isNeeded, before) {
        for await (const { name } of own.list("")) {
          if (isNeeded(name)) continue;
          const { mtimeMs } = await stat(fileOfBlob(folder, name));
          if (mtimeMs < before) await own.remove(name);
        }
      },
    },
  };
}
