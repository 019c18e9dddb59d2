import { cleanText } from "#leaves/cleanText.ts";

/**
 * The eleven digits of a mainland mobile number as people type and paste it: with spaces, dashes and minus signs, +86, full-width
 * digits, the marks that contacts of phones put around it.
 */
export function phoneNumber(typed: string): string | undefined {
  const plain = cleanText(typed.normalize("NFKC")).replace(/[\s\p{Pd}−.()]/gu, "");
  const digits = plain.replace(/^(\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** A number that its owner recognises and nobody else learns. */
export const maskedNumber = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;
