import { stat } from "node:fs/promises";
import type { BlobFiles } from "./BlobFiles.ts";
import { fileOfBlob } from "./folderStore.ts";
import { isMissing } from "./isMissing.ts";

/** The files of a folder that holds blobs: they are on this machine already. */
export const folderFiles = (folder: string): BlobFiles => ({
  async fileOf(name) {
    const file = fileOfBlob(folder, name);
    try {
      return (await stat(file)).isFile() ? file : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
});
