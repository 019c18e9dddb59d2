/** Crockford's base 32: nothing in it is mistaken for something else in print or by phone. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** How many random bytes {@link generatePassword} takes: 20 characters of 5 bits. */
export const passwordBytes = 20;

/**
 * A password of four groups of five, 100 bits, from the given random bytes.
 * Throws `RangeError` when there are too few of them.
 */
export const generatePassword = (bytes: Uint8Array): string => {
  if (bytes.length < passwordBytes) throw new RangeError("too few random bytes for a password");
  const letters = Array.from(bytes.subarray(0, passwordBytes), (byte) => alphabet[byte % 32]);
  return [0, 5, 10, 15].map((start) => letters.slice(start, start + 5).join("")).join("-");
};
