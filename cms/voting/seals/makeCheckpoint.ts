import { textHash } from "#leaves/hashes.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Stream } from "../ledger/ledger.ts";
import { type AuditCheckpoint, type Checkpoint, sealHeadWire } from "./seal.wire.ts";
import type { SealStore } from "./sealStore.ts";
import type { Signer } from "./signer.ts";

/**
 * Signs how far a campaign is sealed now (rule V39). Whoever keeps one can show later that seals were cut off, put in another's place or
 * signed anew: those that came after it must go on from it. Whether the key is in force is the caller's to know (`claimKey`).
 */
export async function makeCheckpoint(
  store: Pick<SealStore, "sealedSoFar">,
  signer: Signer,
  campaign: { id: number; slug: string; rulesHash: string },
): Promise<AuditCheckpoint> {
  const { at, heads } = await store.sealedSoFar(campaign.id);
  const soFar = (stream: Stream) => {
    const text = heads[stream];
    if (text === undefined) return undefined;
    const { number, total } = sealHeadWire.parse(JSON.parse(text));
    return { number, total, head: textHash(text) };
  };
  const checkpoint = canonicalJson({
    campaign: campaign.slug,
    rulesHash: campaign.rulesHash,
    at: at.toISOString(),
    likes: soFar("likes"),
    ballots: soFar("ballots"),
  } satisfies Checkpoint);
  return { checkpoint, signature: signer.sign(checkpoint) };
}
