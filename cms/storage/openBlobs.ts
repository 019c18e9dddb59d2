import path from "node:path";
import type { BlobStore } from "./BlobStore.ts";
import { folderStore } from "./folderStore.ts";
import { s3Store } from "./s3Store.ts";
import { type StorageSettings, storageSettings } from "./storageSettings.ts";

/** Where blobs lie that no store elsewhere holds. */
export const blobFolder = (dataDir: string): string => path.join(dataDir, "blobs");

/** The store of blobs that this process was told to use. */
export const openBlobs = ({ dataDir, s3 }: StorageSettings = storageSettings()): BlobStore =>
  s3 ? s3Store(s3) : folderStore(blobFolder(dataDir));
