import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

const keyOf = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "gridpress second factor", 32));

const nonceBytes = 12;
const tagBytes = 16;

/** How many random bytes {@link sealSecret} takes. */
export const sealBytes = nonceBytes;

/** Encrypts a secret for the table (AES-256-GCM); `account` is bound to it, so that no row can be put under another's. */
export function sealSecret(facts: {
  readonly text: string;
  readonly account: number;
  /** Payload's secret, from which the key is derived. */
  readonly key: string;
  readonly nonce: Uint8Array;
}): string {
  const cipher = createCipheriv("aes-256-gcm", keyOf(facts.key), facts.nonce);
  cipher.setAAD(Buffer.from(String(facts.account)));
  const sealed = Buffer.concat([cipher.update(facts.text, "utf8"), cipher.final()]);
  return Buffer.concat([facts.nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The secret that was sealed for the account. Throws when key, account or text are not those. */
export function openSecret(facts: {
  readonly sealed: string;
  readonly account: number;
  readonly key: string;
}): string {
  const bytes = Buffer.from(facts.sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(facts.key), bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(String(facts.account)));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}
