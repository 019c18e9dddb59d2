import { randomBytes } from "node:crypto";
import { sealHeadWire } from "./seal.wire.ts";
import { sealRows } from "./sealRows.ts";
import type { SealPlace, SealStore } from "./sealStore.ts";
import type { Signer } from "./signer.ts";

/** Votes of one seal at most, so that a proof is made in milliseconds. */
const sealSize = 4096;

/** A tally is published again after so many more votes: fewer would tell how a single voter chose. */
const tallyStep = 20;

type Campaign = Awaited<ReturnType<SealStore["campaigns"]>>[number];

async function sealStream(store: SealStore, signer: Signer, campaign: Campaign, place: SealPlace) {
  const { slug, rulesHash, isOver } = campaign;
  for (let sealed = 0; ; ) {
    const before = await store.last(place);
    const rows = await store.rowsAfter(place, before?.last ?? 0, sealSize);
    const last = rows.at(-1)?.seq;
    if (last === undefined) return sealed;
    const total = (before ? sealHeadWire.parse(JSON.parse(before.head)).total : 0) + rows.length;
    const isCaughtUp = rows.length < sealSize;
    const isTallyShown = isOver || (isCaughtUp && total - (await store.told(place)) >= tallyStep);
    const saltKey = randomBytes(32);
    const tally = isTallyShown ? await store.tally(place, last) : new Map<number, number>();
    const seal = sealRows({
      campaign: { slug, rulesHash },
      stream: place.stream,
      previous: before?.head,
      rows,
      tally,
      isTallyShown,
      saltKey,
      signer,
    });
    if (!(await store.keep(place, seal, saltKey))) return sealed;
    sealed += rows.length;
  }
}

/** Seals all votes of all campaigns that no seal covers yet; returns how many. Safe beside another sealer. */
export async function sealAll(store: SealStore, signer: Signer): Promise<number> {
  let sealed = 0;
  for (const campaign of await store.campaigns())
    for (const stream of ["likes", "ballots"] as const)
      sealed += await sealStream(store, signer, campaign, { campaign: campaign.id, stream });
  return sealed;
}
