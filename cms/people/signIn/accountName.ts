/**
 * The name under which somebody signs in, as it is stored: what a telephone's keyboard or a copied line adds to it
 * (invisible characters, full-width letters, spaces around) is no part of it.
 */
export const accountName = (typed: unknown): string =>
  typeof typed === "string"
    ? typed
        .normalize("NFKC")
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
        .trim()
        .toLowerCase()
    : "";
