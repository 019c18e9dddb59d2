import { wordsOf } from "./words.ts";

/** How large a headline is set: the longer, the smaller, as on a printed page. */
export type HeadlineSize = "short" | "medium" | "long";

const phrases = /[^，。：；！？、—…·\s]+[，。：；！？、—…·\s]*|[，。：；！？、—…·\s]+/g;
const longestPhrase = 10;

/**
 * The parts of a headline that stay whole: a short phrase, or the words of one that is too long for a line of a phone. The
 * browser may break between parts and after punctuation, nowhere else.
 */
export const headlineParts = (headline: string): string[] =>
  (headline.match(phrases) ?? []).flatMap((phrase) =>
    [...phrase].length <= longestPhrase + 1 ? [phrase] : wordsOf(phrase),
  );

/** Size class of a headline by its length in characters. */
export const headlineSize = (headline: string): HeadlineSize => {
  const { length } = [...headline];
  if (length <= 16) return "short";
  return length <= 32 ? "medium" : "long";
};
