import { createHash } from "node:crypto";
import { uuidOfHash } from "../campaign/hashes.ts";

/**
 * Idempotency key of a vote from a plain form, which cannot make one: the same press, sent twice by an
 * impatient finger or a browser's retry, has the same key. `parts` must name the voter.
 */
export const formKey = (...parts: readonly (string | number)[]): string =>
  uuidOfHash(createHash("sha256").update(parts.join(" ")).digest());

/** Presses of a form within so many milliseconds are one press. */
export const pressMs = 10_000;
