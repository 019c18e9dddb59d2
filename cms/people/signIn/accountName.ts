import { cleanText } from "#leaves/cleanText.ts";

/** What a screen does not show, joiners of scripts included: in a name that is typed to sign in, nobody means it. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const fold = (text: string): string =>
  cleanText(text)
    .normalize("NFKC")
    .replaceAll(unseen, "")
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/\s+/g, " ")
    .trim();

/** Folding may bring together what folds once more, such as an accent after a mark that is gone; each round leaves less to fold. */
const foldedOut = (text: string): string => {
  const folded = fold(text);
  return folded === text ? text : foldedOut(folded);
};

/**
 * The name under which somebody signs in, user name or e-mail address, in the one form in which it is stored, looked up and
 * counted: what a telephone's keyboard or a copied line adds to it (invisible characters, full-width letters and brackets,
 * spaces around, capitals) is no part of it. Empty for what is no text. Rule A25.
 */
export const accountName = (typed: unknown): string =>
  typeof typed === "string" ? foldedOut(typed) : "";
