import { createHash } from "node:crypto";
import type { Stream } from "../ledger/ledger.ts";
import { receiptId } from "../ledger/receipt.ts";
import { leavesUnder, saltsUnder, splitLeaves, tokenOf } from "./leaf.ts";
import { merkleRoot } from "./merkleTree.ts";
import { type SealFault, sealHeadWire } from "./seal.wire.ts";
import type { SealPlace, SealStore } from "./sealStore.ts";

/** One leaf shown with its choice: whoever has its receipt can see that it stands as it was cast. */
export type DrawnLeaf = {
  stream: Stream;
  seal: number;
  /** Place in the seal, from 0. */
  leaf: number;
  number: number;
  salt: string;
  choices: number[];
};

export type StreamScrutiny = {
  stream: Stream;
  seals: number;
  votes: number;
  /** One leaf in so many is drawn. */
  every: number;
  tally: { candidate: number; votes: number }[];
  faults: { seal: number; fault: SealFault }[];
};

/** At most one vote in twenty is drawn: a vote that was bought is shown too seldom to be paid for. From 8,000 votes on about 400, which is enough to see a few hundredths. */
const leastEvery = 20;
const drawnAtMost = 400;

/** Whether the seed draws a leaf: by its token alone, which was published before the seed was known. */
export const isDrawn = (seed: string, every: number, token: Buffer): boolean =>
  createHash("sha256").update(`${seed}\n`).update(token).digest().readUIntBE(0, 6) % every === 0;

type Store = Pick<SealStore, "count" | "byNumber" | "rowsAfter" | "saltKey">;
type Seal = NonNullable<Awaited<ReturnType<Store["byNumber"]>>>;
type Rows = Awaited<ReturnType<Store["rowsAfter"]>>;

/** What is wrong with one seal, given the votes of the ledger in its range and all counts up to its end. */
function faultsOf(
  seal: Seal,
  facts: { stream: Stream; rows: Rows; saltKey: Buffer | undefined; tally: Map<number, number> },
): SealFault[] {
  const { stream, rows, saltKey, tally } = facts;
  const head = sealHeadWire.parse(JSON.parse(seal.head));
  const leaves = splitLeaves(seal.leaves);
  const own = saltKey && rows.map(leavesUnder(saltKey, stream));
  const told = Object.entries(head.tally ?? {}).filter(([, votes]) => votes > 0);
  const isTold =
    told.length === tally.size &&
    told.every(([number, votes]) => tally.get(Number(number)) === votes);
  return [
    ...(saltKey ? [] : ["salts" as const]),
    ...(rows.length === leaves.length ? [] : ["votes" as const]),
    ...(!own || own.every((leaf, index) => leaves[index]?.equals(leaf)) ? [] : ["leaves" as const]),
    ...(merkleRoot(leaves).toString("hex") === head.root ? [] : ["root" as const]),
    ...(!head.tally || isTold ? [] : ["tally" as const]),
  ];
}

/** Checks every leaf and tally of a stream against ledger and salts, and opens the leaves that the seed draws (rule V69). */
export async function scrutiniseStream(
  store: Store,
  place: SealPlace,
  seed: string,
): Promise<{ scrutiny: StreamScrutiny; drawn: DrawnLeaf[] }> {
  const { stream } = place;
  const seals = await store.count(place);
  const last = seals > 0 ? await store.byNumber(place, seals) : undefined;
  const total = last ? sealHeadWire.parse(JSON.parse(last.head)).total : 0;
  const every = Math.max(leastEvery, Math.floor(total / drawnAtMost));
  const tally = new Map<number, number>();
  const faults: StreamScrutiny["faults"] = [];
  const drawn: DrawnLeaf[] = [];
  let votes = 0;
  for (let number = 1; number <= seals; number += 1) {
    const seal = await store.byNumber(place, number);
    if (!seal) throw new Error(`seal ${number} of ${stream} is not there`);
    const span = seal.last - seal.first + 1;
    const rows = (await store.rowsAfter(place, seal.first - 1, span)).filter(
      ({ seq }) => seq <= seal.last,
    );
    for (const choice of rows.flatMap(({ choices }) => choices))
      tally.set(choice, (tally.get(choice) ?? 0) + 1);
    votes += rows.length;
    const saltKey = await store.saltKey(place, number);
    for (const fault of faultsOf(seal, { stream, rows, saltKey, tally }))
      faults.push({ seal: number, fault });
    const salts = saltKey && saltsUnder(saltKey);
    for (const [leaf, { seq, key, choices }] of rows.entries())
      if (salts && isDrawn(seed, every, tokenOf(receiptId({ stream, seq, key }))))
        drawn.push({
          ...{ stream, seal: number, leaf, number: seq },
          ...{ salt: salts(seq).toString("hex"), choices: [...choices] },
        });
  }
  const counts = [...tally].sort(([a], [b]) => a - b);
  return {
    scrutiny: {
      ...{ stream, seals, votes, every, faults },
      tally: counts.map(([candidate, count]) => ({ candidate, votes: count })),
    },
    drawn,
  };
}
