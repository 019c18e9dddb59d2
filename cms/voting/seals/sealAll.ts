import { randomBytes } from "node:crypto";
import { claimKey } from "./claimKey.ts";
import { sealHeadWire } from "./seal.wire.ts";
import { sealRows } from "./sealRows.ts";
import type { SealPlace, SealStore } from "./sealStore.ts";
import type { Signer } from "./signer.ts";

/** Votes of one seal at most, so that a proof is made in milliseconds. */
const sealSize = 4096;

/** A tally is published again after so many more votes: fewer would tell how a single voter chose. */
const tallyStep = 20;

type Campaign = Awaited<ReturnType<SealStore["campaigns"]>>[number];
type Options = {
  /** Waited for after each full seal: what takes votes is not to feel that they are sealed. */
  rest?: () => Promise<unknown>;
};

/** All counts up to a number of the ledger: those that a head has told, and what came since. */
async function tallyUpTo(store: SealStore, place: SealPlace, upTo: number) {
  const told = await store.told(place);
  const counts = await store.tally(place, { after: told?.last ?? 0, upTo });
  for (const [number, count] of Object.entries(told?.tally ?? {}))
    counts.set(Number(number), (counts.get(Number(number)) ?? 0) + count);
  return new Map([...counts].toSorted(([a], [b]) => a - b));
}

async function sealStream(
  store: SealStore,
  signer: Signer,
  { campaign, place, rest }: Options & { campaign: Campaign; place: SealPlace },
) {
  const { slug, rulesHash, isOver, hidesCounts, now } = campaign;
  for (let sealed = 0; ; ) {
    const before = await store.last(place);
    const rows = await store.rowsAfter(place, before?.last ?? 0, sealSize);
    const last = rows.at(-1)?.seq;
    if (last === undefined) return sealed;
    const total = (before ? sealHeadWire.parse(JSON.parse(before.head)).total : 0) + rows.length;
    const isCaughtUp = rows.length < sealSize;
    const told = isCaughtUp ? ((await store.told(place))?.total ?? 0) : total;
    const isTallyShown = !hidesCounts && (isOver || total - told >= tallyStep);
    const saltKey = randomBytes(32);
    const seal = sealRows({
      campaign: { slug, rulesHash },
      stream: place.stream,
      previous: before?.head,
      rows,
      tally: isTallyShown ? await tallyUpTo(store, place, last) : new Map(),
      isTallyShown,
      saltKey,
      signer,
      at: now,
    });
    if (!(await store.keep(place, seal, saltKey))) return sealed;
    sealed += rows.length;
    // What came meanwhile is for the next round: under a surge there would always be a little more.
    if (isCaughtUp) return sealed;
    await rest?.();
  }
}

/** Seals all votes of all campaigns that no seal covers yet; returns how many. Throws `KeyNotInForce`. Safe beside another sealer. */
export async function sealAll(
  store: SealStore,
  signer: Signer,
  { rest }: Options = {},
): Promise<number> {
  let sealed = 0;
  const campaigns = await store.campaigns();
  // After the clock was read: a key that was in force then was in force at the time that heads tell.
  await claimKey(store, signer);
  for (const campaign of campaigns)
    for (const stream of ["likes", "ballots"] as const)
      sealed += await sealStream(store, signer, {
        campaign,
        place: { campaign: campaign.id, stream },
        rest,
      });
  return sealed;
}
