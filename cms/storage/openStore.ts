import type { BlobStore } from "./BlobStore.ts";
import { folderStore } from "./folderStore.ts";
import { s3Store } from "./s3Store.ts";
import type { StorageSettings } from "./storageSettings.ts";

/** Everything but the tree's blobs, under names that begin with their kind: below the data folder, or in a store elsewhere. */
export const openStore = ({ dataDir, s3 }: StorageSettings): BlobStore =>
  s3 ? s3Store(s3) : folderStore(dataDir);
