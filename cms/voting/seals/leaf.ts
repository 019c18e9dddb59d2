import { hash } from "node:crypto";
import type { Stream } from "../ledger/ledger.ts";
import { receiptId } from "../ledger/receipt.ts";
import { hmacSha256 } from "../voters/keyring.ts";

const leafBytes = 64;

const sha256 = (bytes: Buffer): Buffer => Buffer.from(hash("sha256", bytes, "binary"), "binary");

const tokenPrefix = Buffer.from("gridpress receipt ");

/**
 * What a receipt's holder can find in the published leaves, and nobody else can tell: the hash of the whole receipt. Its place in the ledger is
 * part of that, so two voters whose clients sent one key have two tokens, and a token that comes twice is a fault.
 */
export const tokenOf = (receipt: string): Buffer =>
  sha256(Buffer.concat([tokenPrefix, Buffer.from(receipt)]));

type Committed = { seq: number; choices: readonly number[] };

/** The salt of each vote of a seal, by its number in the ledger. */
export function saltsUnder(saltKey: Buffer): (seq: number) => Buffer {
  const salts = hmacSha256(saltKey);
  return (seq) => salts(`salt ${seq}`);
}

/**
 * Makes the leaf data of rows as published: token and commitment, 32 bytes each. The commitment is to a choice
 * without showing it; its salt follows from the seal's salt key, which scrutineers may be shown and which is destroyed
 * after the campaign.
 */
export function leavesUnder(
  saltKey: Buffer,
  stream: Stream,
): (row: Committed & { key: string }) => Buffer {
  const salts = saltsUnder(saltKey);
  return ({ key, seq, choices }) => {
    const committed = Buffer.from(`${seq}:${choices.join(",")}`);
    const token = tokenOf(receiptId({ stream, seq, key }));
    return Buffer.concat([token, sha256(Buffer.concat([salts(seq), committed]))]);
  };
}

/** The leaves of a seal out of their one published block. */
export const splitLeaves = (block: Buffer): Buffer[] =>
  Array.from({ length: block.length / leafBytes }, (_, index) =>
    block.subarray(index * leafBytes, (index + 1) * leafBytes),
  );
