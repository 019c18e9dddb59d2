import type { Receipt } from "../campaign/vote.wire.ts";
import { splitLeaves, tokenOf } from "./leaf.ts";
import { treeOver } from "./merkleTree.ts";
import type { Seal } from "./sealRows.ts";

/** Proof that the vote of this receipt is in the seal; undefined when it is not. */
export function proofOf(seal: Seal, receipt: string): Receipt["proof"] {
  const leaves = splitLeaves(seal.leaves);
  const token = tokenOf(receipt);
  const index = leaves.findIndex((leaf) => leaf.subarray(0, token.length).equals(token));
  const leaf = leaves[index];
  if (!leaf) return undefined;
  return {
    head: seal.head,
    signature: seal.signature,
    leaf: leaf.toString("hex"),
    path: treeOver(leaves)
      .path(index)
      .map(({ side, hash }) => ({ side, hash: hash.toString("hex") })),
  };
}
