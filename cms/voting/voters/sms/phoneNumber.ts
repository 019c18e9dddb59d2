/** The eleven digits of a mainland mobile number as people type it: with spaces, dashes, +86, full-width digits. */
export function phoneNumber(typed: string): string | undefined {
  const plain = typed.normalize("NFKC").replace(/[\s\-‐–—.()]/g, "");
  const digits = plain.replace(/^(\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** A number that its owner recognises and nobody else learns. */
export const maskedNumber = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;
