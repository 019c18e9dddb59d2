import type { BlobStore } from "./BlobStore.ts";
import { openStore } from "./openStore.ts";
import { type StorageSettings, storageSettings } from "./storageSettings.ts";

/** Files by the SHA-256 of their bytes that nothing which answers readers looks at: no blobs of the tree, which are public, and no media. */
export type PrivateFiles = Pick<BlobStore, "put" | "get" | "has" | "remove" | "list"> & {
  /** Takes away what processes that were killed have left half-written before then. */
  tidy(before: Date): Promise<void>;
};

/** What came with recommendations, what waits for its form, and documents that texts were made from. */
type PrivateKind = "intake" | "originals" | "waiting";

/** The private files of a kind: a folder of that name in the data folder, or beside the blobs in a store elsewhere. */
export function openPrivateFiles(
  kind: PrivateKind,
  settings: StorageSettings = storageSettings(),
): PrivateFiles {
  const store = openStore(settings);
  return {
    put: (hash, content) => store.put(`${kind}/${hash}`, content),
    get: (hash) => store.get(`${kind}/${hash}`),
    has: (hash) => store.has(`${kind}/${hash}`),
    remove: (hash) => store.remove(`${kind}/${hash}`),
    async *list(prefix) {
      for await (const found of store.list(`${kind}/${prefix}`))
        yield { ...found, name: found.name.slice(kind.length + 1) };
    },
    tidy: (before) => store.tidy(kind, before),
  };
}
