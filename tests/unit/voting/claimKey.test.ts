import { createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { contactKeys } from "#intake/contactSeal.ts";
import { claimKey, KeyNotInForce } from "#voting/seals/claimKey.ts";
import type { PublicKey } from "#voting/seals/sealStore.ts";
import { createSigner, newSigningKey } from "#voting/seals/signer.ts";

const secret = "a secret that is long enough for tests";

/** Keys of a service in memory. */
function keysOf(hasSigned = false) {
  const keys: PublicKey[] = [];
  return {
    held: keys,
    keys: async () => ({ keys: [...keys], hasSigned, now: new Date("2026-11-30T04:00:00Z") }),
    addKey: async (number: number, key: PublicKey) => {
      if (number === keys.length + 1) keys.push(key);
    },
  };
}

const isBy = (publicKey: string, { statement = "", signature = "" }: PublicKey) =>
  verify(
    null,
    Buffer.from(statement),
    createPublicKey({
      key: {
        kty: "OKP",
        crv: "Ed25519",
        x: Buffer.from(publicKey, "base64").toString("base64url"),
      },
      format: "jwk",
    }),
    Buffer.from(signature, "base64"),
  );

test("V66: a service's first key is the one that it has", async () => {
  const derived = keysOf();
  await claimKey(derived, createSigner(secret));
  await claimKey(derived, createSigner(secret));
  expect(derived.held).toEqual([{ publicKey: createSigner(secret).publicKey }]);
  const given = keysOf();
  const own = newSigningKey();
  await claimKey(given, createSigner(secret, { own }));
  expect(given.held).toEqual([{ publicKey: createSigner(secret, { own }).publicKey }]);
});

test("V66: what was signed before there were keys of its own stays signed by the key of the secret", async () => {
  const store = keysOf(true);
  const own = createSigner(secret, { own: newSigningKey() });
  await claimKey(store, own);
  const [first, second] = store.held;
  expect(first).toEqual({ publicKey: createSigner(secret).publicKey });
  expect(second?.publicKey).toBe(own.publicKey);
  expect(isBy(first?.publicKey ?? "", second as PublicKey)).toBe(true);
});

test("V66: a key is followed by the one that it announces, whatever becomes of the secret", async () => {
  const store = keysOf();
  const [first, second] = [newSigningKey(), newSigningKey()];
  await claimKey(store, createSigner(secret, { own: first }));
  const other = "another secret, for the first was lost";
  const next = createSigner(other, { own: second, before: first });
  await claimKey(store, next);
  expect(store.held.map(({ publicKey }) => publicKey)).toEqual([
    createSigner(secret, { own: first }).publicKey,
    next.publicKey,
  ]);
  // Once it stands there, the key before is needed no more.
  await claimKey(store, createSigner(other, { own: second }));
  expect(store.held).toHaveLength(2);
});

test("V66: what is no key is named with its variable, and how to make one", () => {
  for (const [keys, name] of [
    [{ own: "s".repeat(64) }, "VOTING_SIGNING_KEY "],
    [{ before: contactKeys().privateKey }, "VOTING_SIGNING_KEY_BEFORE "],
  ] as const)
    expect(() => createSigner(secret, keys)).toThrow(name);
});

test("V66: nobody signs with a key that is not the newest and that the newest does not announce", async () => {
  const store = keysOf();
  const [first, second] = [newSigningKey(), newSigningKey()];
  await claimKey(store, createSigner(secret, { own: first }));
  for (const keys of [{ own: second }, {}, { own: second, before: newSigningKey() }])
    await expect(claimKey(store, createSigner(secret, keys))).rejects.toThrow(KeyNotInForce);
  await claimKey(store, createSigner(secret, { own: second, before: first }));
  await expect(claimKey(store, createSigner(secret, { own: first }))).rejects.toThrow(
    KeyNotInForce,
  );
  expect(store.held).toHaveLength(2);
});
