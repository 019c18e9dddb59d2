/** The keys of a service, from the first one to the one in force (FORMAT.md, section 2). */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { type Json, sha256, type Tell } from "./bytes.ts";

/** A public key (raw, base64), its fingerprint, and when the next one took its place. */
type Key = { publicKey: string; fingerprint: string; object: KeyObject; until?: string };

export type Keys = {
  /** Fingerprints, the first key's first. */
  fingerprints: string[];
  /** Whether a text of this time is signed by a key that had not ended before it. */
  isSigned: (text: string, signature: unknown, at: string) => boolean;
};

/** Times are compared as texts, so all of them have one form. */
const isTime = (at: unknown): at is string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(at));

const rawKeyFrame = Buffer.from("302a300506032b6570032100", "hex");

function keyOf(publicKey: string): Key {
  const raw = Buffer.from(publicKey, "base64");
  return {
    publicKey,
    fingerprint: sha256(raw).toString("hex"),
    object: createPublicKey({
      key: Buffer.concat([rawKeyFrame, raw]),
      format: "der",
      type: "spki",
    }),
  };
}

const isBy = ({ object }: Key, text: string, signature: unknown) =>
  verify(null, Buffer.from(text), object, Buffer.from(String(signature), "base64"));

/** Follows the announcements: each is signed by the key before, and none is earlier than the one before. */
export function readKeys(first: string, rotations: readonly Json[], tell: Tell): Keys {
  const keys = [keyOf(first)];
  let last = "";
  for (const [index, { statement, signature }] of rotations.entries()) {
    const before = keys.at(-1) as Key;
    const text = String(statement);
    const { at, key, previous } = JSON.parse(text);
    const name = `campaign.json：第 ${index + 1} 次更换密钥`;
    if (!isBy(before, text, signature)) tell(`${name}没有前一把密钥的有效签名`);
    if (previous !== before.publicKey) tell(`${name}与前一把密钥接不上`);
    if (!isTime(at) || at < last) tell(`${name}的时间早于前一次`);
    last = at;
    before.until = at;
    keys.push(keyOf(String(key)));
  }
  return {
    fingerprints: keys.map(({ fingerprint }) => fingerprint),
    isSigned: (text, signature, at) =>
      isTime(at) && keys.some((key) => (key.until ?? "~") > at && isBy(key, text, signature)),
  };
}
