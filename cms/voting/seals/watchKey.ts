import { inRounds } from "../ledger/inRounds.ts";
import { claimKey, KeyNotInForce } from "./claimKey.ts";
import type { Signer } from "./signer.ts";

/** A key that was rotated elsewhere goes on signing receipts for so long at most, in ms. */
const everyMs = 5000;

/** Whether a signer's key is in force, for what has no time to ask: looked up now, and again and again. */
export function watchKey(store: Parameters<typeof claimKey>[0], signer: Signer) {
  let isInForce = false;
  const look = async () => {
    await claimKey(store, signer);
    isInForce = true;
  };
  const { stop } = inRounds(everyMs, look, (error) => {
    // The database may be away for a while; that says nothing of the key. The sealer reports what is wrong with it.
    if (error instanceof KeyNotInForce) isInForce = false;
  });
  return { isInForce: () => isInForce, stop };
}
