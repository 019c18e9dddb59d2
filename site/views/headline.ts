/** How large a headline is set: the longer, the smaller, as on a printed page. */
export type HeadlineSize = "short" | "medium" | "long";

const phraseEnd = /[，。：；！？、—…·\s]+/;
const longestPhrase = 10;

/** Whether a headline's phrases, parted by punctuation, are all short enough to stay whole on a phone. */
export const isPhrased = (headline: string): boolean =>
  headline.split(phraseEnd).every((phrase) => [...phrase].length <= longestPhrase);

/** Size class of a headline by its length in characters. */
export const headlineSize = (headline: string): HeadlineSize => {
  const { length } = [...headline];
  if (length <= 16) return "short";
  return length <= 32 ? "medium" : "long";
};
