import { followTree } from "./followTree.ts";
import { openTreeFile, treeFileIn } from "./openTreeFile.ts";
import type { TreeReader } from "./Tree.ts";

/** The tree that readers see, from a file below the data folder that follows the database. */
export function openTree(options: {
  dataDir: string;
  databaseUrl: string;
  onFault: (error: unknown) => void;
}): TreeReader {
  const { dataDir, databaseUrl, onFault } = options;
  const file = openTreeFile(treeFileIn(dataDir));
  void followTree({ databaseUrl, file, onFault });
  return file.read;
}
