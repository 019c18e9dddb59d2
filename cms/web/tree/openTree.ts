import type { BlobFiles } from "#storage/BlobFiles.ts";
import { followTree } from "./followTree.ts";
import { keepCopies } from "./keepCopies.ts";
import { openTreeFile, treeFileIn } from "./openTreeFile.ts";
import type { TreeReader } from "./Tree.ts";

/** The tree that readers see, from a file below the data folder that follows the database. */
export function openTree(options: {
  dataDir: string;
  databaseUrl: string;
  blobs: BlobFiles;
  onFault: (error: unknown) => void;
}): TreeReader {
  const { dataDir, databaseUrl, blobs, onFault } = options;
  const file = openTreeFile(treeFileIn(dataDir));
  void followTree({ databaseUrl, file, blobs, onFault });
  void keepCopies({ file, blobs, now: Date.now, onFault });
  return file.read;
}
