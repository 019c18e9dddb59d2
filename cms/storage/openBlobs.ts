import path from "node:path";
import type { Environment } from "#leaves/environment.ts";
import type { BlobStore } from "./BlobStore.ts";
import { folderStore } from "./folderStore.ts";

/** Where blobs lie that no store elsewhere holds. */
export const blobFolder = (dataDir: string): string => path.join(dataDir, "blobs");

/** The store of blobs that this process was told to use. */
export const openBlobs = ({ GRIDPRESS_DATA_DIR }: Environment<"GRIDPRESS_DATA_DIR">): BlobStore =>
  folderStore(blobFolder(GRIDPRESS_DATA_DIR));
