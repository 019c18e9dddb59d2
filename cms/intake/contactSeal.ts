import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

const rawLength = 32;
const nonceLength = 12;
const tagLength = 16;

const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({
    key: { kty: "OKP", crv: "X25519", x: raw.toString("base64url") },
    format: "jwk",
  });
const rawOf = (key: KeyObject): Buffer =>
  Buffer.from(key.export({ format: "jwk" }).x ?? "", "base64url");

/** One AES key for one sealed text: it is bound to both ends of the exchange. */
const keyBetween = (own: KeyObject, other: KeyObject, ends: readonly Buffer[]): Buffer => {
  const shared = diffieHellman({ privateKey: own, publicKey: other });
  return Buffer.from(
    hkdfSync("sha256", shared, Buffer.concat(ends), "gridpress intake contact 1", 32),
  );
};

/** A new pair: the public half in base64url for who writes, the private one (PKCS#8, base64url) for who reads. */
export function contactKeys(): { publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync("x25519");
  const secret = pair.privateKey.export({ format: "der", type: "pkcs8" });
  return {
    publicKey: rawOf(pair.publicKey).toString("base64url"),
    privateKey: secret.toString("base64url"),
  };
}

/** The public half of a private one; undefined for what is no key. */
export function publicKeyOf(privateKey: string): string | undefined {
  try {
    const der = Buffer.from(privateKey, "base64url");
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    return rawOf(createPublicKey(key)).toString("base64url");
  } catch {
    return undefined;
  }
}

/** Rule O13: seals a text so that only the private half opens it. `about` is what it belongs to: it opens beside nothing else. */
export function sealContact(text: string, publicKey: string, about: string): Buffer {
  const raw = Buffer.from(publicKey, "base64url");
  const once = generateKeyPairSync("x25519");
  const end = rawOf(once.publicKey);
  const nonce = randomBytes(nonceLength);
  const key = keyBetween(once.privateKey, publicOf(raw), [end, raw]);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([end, nonce, cipher.getAuthTag(), hidden]);
}

/** Opens what `sealContact` made; throws for another key, another `about` and every changed byte. */
export function openContact(sealed: Buffer, privateKey: string, about: string): string {
  const own = createPrivateKey({
    key: Buffer.from(privateKey, "base64url"),
    format: "der",
    type: "pkcs8",
  });
  const end = sealed.subarray(0, rawLength);
  const nonce = sealed.subarray(rawLength, rawLength + nonceLength);
  const tag = sealed.subarray(rawLength + nonceLength, rawLength + nonceLength + tagLength);
  const key = keyBetween(own, publicOf(end), [end, rawOf(createPublicKey(own))]);
  const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(about)).setAuthTag(tag);
  const hidden = sealed.subarray(rawLength + nonceLength + tagLength);
  return Buffer.concat([cipher.update(hidden), cipher.final()]).toString("utf8");
}
