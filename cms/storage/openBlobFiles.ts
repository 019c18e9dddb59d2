import path from "node:path";
import type { BlobFiles } from "./BlobFiles.ts";
import { cachedFiles } from "./cachedFiles.ts";
import { folderFiles } from "./folderFiles.ts";
import { blobFolder, openBlobs } from "./openBlobs.ts";
import { type StorageSettings, storageSettings } from "./storageSettings.ts";

/** Where a machine keeps what it fetched from a store elsewhere. */
const cacheFolder = (dataDir: string): string => path.join(dataDir, "web", "blobs");

/** The blobs as this process, which sends them to readers, finds them on its machine. */
export function openBlobFiles(settings: StorageSettings = storageSettings()): BlobFiles {
  const { dataDir, s3 } = settings;
  return s3
    ? cachedFiles({ store: openBlobs(settings), folder: cacheFolder(dataDir) })
    : folderFiles(blobFolder(dataDir));
}

/** The blobs that lie on this machine anyhow, for a command that needs neither store nor key. */
export const blobsAtHand = (dataDir: string): Pick<BlobFiles, "fileOf"> => {
  const folders = [blobFolder(dataDir), cacheFolder(dataDir)].map(folderFiles);
  return {
    async fileOf(name) {
      const found = await Promise.all(folders.map((folder) => folder.fileOf(name)));
      return found.find((file) => file !== undefined);
    },
  };
};
