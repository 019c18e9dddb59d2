import type { CoverFacts } from "#site/views/covers.ts";
import { coversIn, makeCovers, pruneCovers } from "./covers/makeCovers.ts";
import { inParallel } from "./inParallel.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Links in flight; each waits for the disk. */
const atOnce = 8;

/** Covers that a release waits for: those of a few pages are drawn in a second or two, those of an import later. */
const mostAwaited = 12;

/**
 * Puts the covers of the edition's pages into the tree, drawing new ones when there are few. Those of an import are announced
 * under their addresses, and drawn afterwards. Answers how many are awaited.
 */
export async function addCovers(options: {
  covers: Iterable<CoverFacts>;
  folder: string;
  tree: TreeWriter;
  at: Date;
}): Promise<number> {
  const { folder, tree, at } = options;
  const covers = [...options.covers];
  const known = await coversIn({ covers, folder });
  const missing = known.filter(({ isThere }) => !isThere).length;
  const isLate = missing > mostAwaited;
  const made = isLate ? known : await makeCovers({ covers, folder });
  await inParallel(atOnce, made, async ({ address, file, isThere }) => {
    if (isLate && !isThere) tree.announce(address.slice(1));
    else await tree.adopt(address.slice(1), file);
  });
  await pruneCovers({ made, folder, at });
  return isLate ? missing : 0;
}
