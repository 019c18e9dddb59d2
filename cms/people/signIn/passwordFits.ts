import { pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(pbkdf2);

/** How Payload keeps passwords now, and how it kept them before; it keeps a hash again in the new way at sign-in. */
const present = { prefix: "pbkdf2-sha256-v1:", iterations: 600_000, length: 32 } as const;
const former = { prefix: "", iterations: 25_000, length: 512 } as const;

/** What Payload stores of a password. */
export type StoredPassword = { readonly hash?: unknown; readonly salt?: unknown };

/** Stands in for the password of an account that is not there, so that looking for it takes as long. Fits nothing. */
const nobodys = { salt: "of-nobody", hash: `${present.prefix}${"0".repeat(present.length * 2)}` };

/**
 * Whether the password is the stored one. Costs the same whether there is an account or not:
 * nobody learns which accounts exist (rule A16). Payload keeps its own check to itself; a test holds the two in step.
 */
export async function passwordFits(
  password: string,
  stored: StoredPassword | undefined,
): Promise<boolean> {
  const isThere = typeof stored?.hash === "string" && typeof stored.salt === "string";
  const { hash, salt } = isThere ? (stored as { hash: string; salt: string }) : nobodys;
  const { prefix, iterations, length } = hash.startsWith(present.prefix) ? present : former;
  const expected = Buffer.from(hash.slice(prefix.length), "hex");
  const derived = await derive(password, salt, iterations, length, "sha256");
  return derived.length === expected.length && timingSafeEqual(derived, expected) && isThere;
}
