import { uuidOfHash } from "../campaign/hashes.ts";
import type { Keyring } from "../voters/keyring.ts";

/** Key of an objection: the same content has the same one, and without the secret nothing can be tried against it. */
export const objectionKey =
  (keyring: Keyring) =>
  (objection: string): string =>
    uuidOfHash(keyring("objections")(objection));
