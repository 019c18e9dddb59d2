import { createHash, createHmac } from "node:crypto";

const leafBytes = 64;

/** What a receipt's holder can find in the published leaves, and nobody else can tell: the hash of the client's key. */
export const tokenOf = (key: string): Buffer =>
  createHash("sha256").update("gridpress receipt ").update(key.replaceAll("-", ""), "hex").digest();

type Committed = { seq: number; choices: readonly number[] };

/**
 * Commits to a choice without showing it. The salt follows from the seal's salt key, which scrutineers may be
 * shown and which is destroyed after the campaign.
 */
function commitmentOf(saltKey: Buffer, { seq, choices }: Committed): Buffer {
  const salt = createHmac("sha256", saltKey).update(`salt ${seq}`).digest();
  return createHash("sha256")
    .update(salt)
    .update(`${seq}:${choices.join(",")}`)
    .digest();
}

/** Leaf data as published: token and commitment, 32 bytes each. */
export const leafOf = (saltKey: Buffer, row: Committed & { key: string }): Buffer =>
  Buffer.concat([tokenOf(row.key), commitmentOf(saltKey, row)]);

/** The leaves of a seal out of their one published block. */
export const splitLeaves = (block: Buffer): Buffer[] =>
  Array.from({ length: block.length / leafBytes }, (_, index) =>
    block.subarray(index * leafBytes, (index + 1) * leafBytes),
  );
