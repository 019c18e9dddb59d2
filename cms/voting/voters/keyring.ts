import { hkdfSync } from "node:crypto";
import { hmacSha256 } from "./hmacSha256.ts";

type Purpose =
  | "cookie"
  | "traces"
  | "wechat-state"
  | "sms-code"
  | "work"
  | "wait"
  | "objections"
  | `voter:${string}`
  | `subject:${string}`;

/**
 * Keyed hashes for one purpose each: HMAC-SHA-256 under keys derived from `VOTING_SECRET` (HKDF-SHA-256,
 * 32 bytes). Throws when the secret is shorter than 32 characters.
 */
export function createKeyring(secret: string) {
  if (secret.length < 32) throw new Error("the voting secret needs at least 32 characters");
  const keys = new Map<Purpose, (message: string) => Buffer>();
  return (purpose: Purpose): ((message: string) => Buffer) => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", secret, "", `gridpress voting ${purpose}`, 32));
    const hash = hmacSha256(key);
    keys.set(purpose, hash);
    return hash;
  };
}

export type Keyring = ReturnType<typeof createKeyring>;
