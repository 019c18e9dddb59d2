import { inRounds } from "#leaves/inRounds.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Rotation } from "./seal.wire.ts";
import type { SealStore } from "./sealStore.ts";
import type { Signer } from "./signer.ts";

/** Raised by who would sign with a key that is not in force: it was rotated, or is another service's. */
export class KeyNotInForce extends Error {
  override name = "KeyNotInForce";
  constructor() {
    super(
      "the signing key is not the one in force: VOTING_SIGNING_KEY is missing, was rotated elsewhere, or needs VOTING_SIGNING_KEY_BEFORE",
    );
  }
}

/**
 * Rule V66: makes sure that a signer's key is the service's newest. The first key is taken as it is; another one is announced by the key before it, which signs
 * it. Throws `KeyNotInForce` when neither is the newest: nothing is signed then, and votes go on. Safe beside other processes.
 */
export async function claimKey(
  store: Pick<SealStore, "keys" | "addKey">,
  signer: Signer,
): Promise<void> {
  const { keys, hasSigned, now } = await store.keys();
  const newest = keys.at(-1)?.publicKey;
  if (newest === signer.publicKey) return;
  if (newest === undefined) {
    // A service of before there were lists of keys has signed with the one that follows from its secret.
    const first = hasSigned ? signer.before : signer;
    await store.addKey(1, { publicKey: first.publicKey });
    return claimKey(store, signer);
  }
  if (newest !== signer.before.publicKey) throw new KeyNotInForce();
  const statement = canonicalJson({
    at: now.toISOString(),
    key: signer.publicKey,
    previous: newest,
  } satisfies Rotation);
  const signature = signer.before.sign(statement);
  await store.addKey(keys.length + 1, { publicKey: signer.publicKey, statement, signature });
  return claimKey(store, signer);
}

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
