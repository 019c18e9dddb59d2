import { createHash } from "node:crypto";

/**
 * Idempotency key of a vote from a plain form, which cannot make one: the same press, sent twice by an
 * impatient finger or a browser's retry, has the same key. `parts` must name the voter.
 */
export function formKey(...parts: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Presses of a form within so many milliseconds are one press. */
export const pressMs = 10_000;
