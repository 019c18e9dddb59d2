import { createHash } from "node:crypto";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Receipt } from "../campaign/vote.wire.ts";
import type { Stream } from "../ledger/ledger.ts";
import { leavesUnder, splitLeaves, tokenOf } from "./leaf.ts";
import { merkleRoot, treeOver } from "./merkleTree.ts";
import { type SealHead, sealHeadWire } from "./seal.wire.ts";
import type { Signer } from "./signer.ts";

export type SealableRow = { seq: number; key: string; choices: readonly number[] };

export type Seal = {
  number: number;
  first: number;
  last: number;
  head: string;
  signature: string;
  leaves: Buffer;
};

type Sealing = {
  campaign: { slug: string; rulesHash: string };
  stream: Stream;
  /** Head of the seal before; absent for the first. */
  previous?: string;
  /** Rows after the last sealed one, oldest first; at least one. */
  rows: readonly SealableRow[];
  /** All counts of the stream up to the last of the rows, and how many votes were added since counts were last in a head. */
  tally: ReadonlyMap<number, number>;
  isTallyShown: boolean;
  saltKey: Buffer;
  signer: Signer;
  /** The database's clock. */
  at: Date;
};

const noHead = "0".repeat(64);

/** SHA-256 of a head's text: what the next head is chained to. */
const headHash = (head: string): string => createHash("sha256").update(head).digest("hex");

/** Times in one chain never fall, though the database's clock may run back. */
const laterOf = (now: string, before = now): string => (before > now ? before : now);

/** Makes the next seal of a stream. */
export function sealRows(sealing: Sealing): Seal {
  const { campaign, stream, previous, rows, tally, isTallyShown, saltKey, signer, at } = sealing;
  const before: SealHead | undefined =
    previous === undefined ? undefined : sealHeadWire.parse(JSON.parse(previous));
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  const leaves = rows.map(leavesUnder(saltKey, stream));
  const number = (before?.number ?? 0) + 1;
  const head = canonicalJson({
    campaign: campaign.slug,
    rulesHash: campaign.rulesHash,
    stream,
    number,
    at: laterOf(at.toISOString(), before?.at),
    first,
    last,
    size: rows.length,
    total: (before?.total ?? 0) + rows.length,
    root: merkleRoot(leaves).toString("hex"),
    previous: previous === undefined ? noHead : headHash(previous),
    tally: isTallyShown ? Object.fromEntries(tally) : undefined,
  } satisfies SealHead);
  return {
    number,
    first,
    last,
    head,
    signature: signer.sign(head),
    leaves: Buffer.concat(leaves),
  };
}

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
