import { wordsOf } from "./words.ts";

/** How large a headline is set: the longer, the smaller, as on a printed page. */
export type HeadlineSize = "short" | "medium" | "long";

const phrases = /[^，。：；！？、—…·\s]+[，。：；！？、—…·\s]*|[，。：；！？、—…·\s]+/g;
/** Characters that a line of the narrowest list holds: beside its picture, on a screen of 320 pixels. */
const longestPart = 7;
const mark = /^[^\p{L}\p{N}“《（]/u;

const lettersIn = (text: string) =>
  [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));

/** Where to cut `characters` so that no mark begins a line and two letters are left for the second. */
const placeOfCut = (characters: readonly string[], wanted: number): number => {
  for (let place = wanted; place > 1; place -= 1) {
    const rest = characters.slice(place);
    if (!mark.test(rest[0] ?? "") && lettersIn(rest.join("")).length > 1) return place;
  }
  return characters.length;
};

/** A run of Chinese characters that is longer than a line, in pieces that fit. Words of other scripts stay whole. */
const fitting = (part: string): string[] => {
  const characters = [...part];
  if (characters.length <= longestPart || /\w{3}/.test(part)) return [part];
  const place = placeOfCut(characters, Math.ceil(characters.length / 2));
  if (place === characters.length) return [part];
  return [characters.slice(0, place), characters.slice(place)].flatMap((piece) =>
    fitting(piece.join("")),
  );
};

/** No last line of one character: the last word takes the one before it along. */
const withoutOrphan = (parts: readonly string[]): string[] => {
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2);
  if (before === undefined || lettersIn(last).length > 1) return [...parts];
  return withoutOrphan([...parts.slice(0, -2), before + last]);
};

/**
 * The parts of a headline that stay whole: a short phrase, or the words of one that is too long for a line of a phone. The
 * browser may break between parts and nowhere else. The last part is never a single character.
 */
export const headlineParts = (headline: string): string[] =>
  withoutOrphan(
    (headline.match(phrases) ?? []).flatMap((phrase) =>
      [...phrase].length <= longestPart ? [phrase] : wordsOf(phrase),
    ),
  ).flatMap(fitting);

/** Size class of a headline by its length in characters. */
export const headlineSize = (headline: string): HeadlineSize => {
  const { length } = [...headline];
  if (length <= 16) return "short";
  return length <= 32 ? "medium" : "long";
};
