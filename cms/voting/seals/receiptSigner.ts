import { receiptId, shownReceipt } from "../ledger/receipt.ts";
import { treeOver } from "./merkleTree.ts";
import type { SigningKey } from "./signer.ts";

type Given = { campaign: string; place: Parameters<typeof receiptId>[0]; at: Date };
type Waiting = Given & { answer: (receipt: string) => void };

/** One side byte and one hash for each step from the leaf to the root. */
const pathText = (path: ReturnType<ReturnType<typeof treeOver>["path"]>): string =>
  Buffer.concat(
    path.flatMap(({ side, hash }) => [Uint8Array.of(side === "left" ? 0 : 1), hash]),
  ).toString("base64url");

/**
 * Signs receipts as they are given (rule V70), so that a vote that is missing later can be shown to have been taken. Receipts of one turn of the event
 * loop, which a commit has answered together, share one signature over their Merkle tree: alone a receipt is signed by itself, in a surge a signature
 * costs each a few hashes. While the key is not in force receipts are given unsigned.
 */
export function createReceiptSigner(
  signer: SigningKey,
  isInForce: () => boolean,
): (given: Given) => Promise<string> {
  let waiting: Waiting[] = [];

  function flush() {
    const group = waiting;
    waiting = [];
    if (!isInForce()) {
      for (const { place, answer } of group) answer(shownReceipt(place));
      return;
    }
    const at = Math.max(...group.map((one) => one.at.getTime()));
    const tree = treeOver(
      group.map(({ campaign, place }) =>
        Buffer.from(`gridpress receipt ${campaign} ${receiptId(place)}`),
      ),
    );
    const text = `gridpress receipts ${new Date(at).toISOString()} ${tree.root.toString("hex")}`;
    const signature = Buffer.from(signer.sign(text), "base64").toString("base64url");
    for (const [index, { place, answer }] of group.entries())
      answer(`${shownReceipt(place)}.${at}.${signature}.${pathText(tree.path(index))}`);
  }

  return (given) =>
    new Promise((answer) => {
      if (waiting.push({ ...given, answer }) === 1) setImmediate(flush);
    });
}
