import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { treeFileIn } from "./openTreeFile.ts";
import { readTree } from "./readTree.ts";
import type { TreeReader } from "./Tree.ts";

/** The tree as the `web` of this machine shows it, for a command beside it; nothing is changed. */
export function treeAtHand(dataDir: string): TreeReader {
  const file = treeFileIn(dataDir);
  return existsSync(file)
    ? readTree(new DatabaseSync(file, { readOnly: true }))
    : (work) => work(undefined);
}
