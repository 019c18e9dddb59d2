import type { Environment } from "#leaves/environment.ts";
import type { BlobFiles } from "./BlobFiles.ts";
import { folderFiles } from "./folderFiles.ts";
import { blobFolder } from "./openBlobs.ts";

/** The blobs as this process, which sends them to readers, finds them on its machine. */
export const openBlobFiles = ({
  GRIDPRESS_DATA_DIR,
}: Environment<"GRIDPRESS_DATA_DIR">): BlobFiles => folderFiles(blobFolder(GRIDPRESS_DATA_DIR));
