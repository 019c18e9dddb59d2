import { hkdfSync } from "node:crypto";

type Purpose = "cookie" | "traces" | `voter:${string}` | `subject:${string}`;

/**
 * Keys for one purpose each, derived from `VOTING_SECRET` (HKDF-SHA-256, 32 bytes). Throws when the
 * secret is shorter than 32 characters.
 */
export function createKeyring(secret: string) {
  if (secret.length < 32) throw new Error("the voting secret needs at least 32 characters");
  const keys = new Map<Purpose, Buffer>();
  return (purpose: Purpose): Buffer => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", secret, "", `gridpress voting ${purpose}`, 32));
    keys.set(purpose, key);
    return key;
  };
}

export type Keyring = ReturnType<typeof createKeyring>;
