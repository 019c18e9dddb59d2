import type { CoverFacts } from "#site/views/covers.ts";
import { makeCovers, pruneCovers } from "./covers/makeCovers.ts";
import { inParallel } from "./inParallel.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Links in flight; each waits for the disk. */
const atOnce = 8;

/** Puts the covers of the edition's pages into the tree, drawing those that are new. */
export async function addCovers(options: {
  covers: Iterable<CoverFacts>;
  folder: string;
  tree: TreeWriter;
  at: Date;
}): Promise<void> {
  const { covers, folder, tree, at } = options;
  const made = await makeCovers({ covers, folder });
  await inParallel(atOnce, made, async ({ address, file }) => tree.adopt(address.slice(1), file));
  await pruneCovers({ made, folder, at });
}
