import { pinyin } from "pinyin-pro";
import { placeReadings } from "./placeReadings.ts";

/** Characters that the dictionary lacks or knows by another reading than their surname's, and letters that are more than a letter with a mark. */
const single: Record<string, string> = {
  𠮷: "ji",
  𡋾: "chun",
  贠: "yun",
  郇: "xun",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
};

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** One word: the latin spelling of each of its characters. */
export type SpelledWord = string[];

/** Full-width forms and letters with marks (é) as what they are without. */
const plain = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC");

const spellAll = (text: string, isPersonName: boolean): string[] => {
  const options = { toneType: "none", type: "array", v: true } as const;
  const characters = [...text];
  const spelled = pinyin(text, { ...options, surname: isPersonName ? "head" : "off" });
  const aligned =
    spelled.length === characters.length
      ? spelled
      : characters.map((character) => pinyin(character, options).join(""));
  return aligned.map(
    (part, index) => single[(characters[index] ?? "").toLowerCase()] ?? part.toLowerCase(),
  );
};

const nameAt = (text: string): string | undefined =>
  Object.keys(placeReadings).find((name) => text.startsWith(name));

/**
 * A text in latin letters, word by word and read in context; letters and digits stand for themselves, what has no spelling stays as it
 * is. The name of a place is one only where a word begins (创新都要 is no 新都), and never in the name of a person.
 */
export const spellChinese = (
  text: string,
  options: { isPersonName?: boolean } = {},
): SpelledWord[] => {
  const source = plain(text);
  const spelled = spellAll(source, options.isPersonName === true);
  const spelledWords: SpelledWord[] = [];
  let taken = 0;
  let at = 0;
  for (const { segment, index } of words.segment(source)) {
    const length = [...segment].length;
    const mayBePlace = index >= taken && options.isPersonName !== true;
    const name = mayBePlace ? nameAt(source.slice(index)) : undefined;
    if (name) {
      spelledWords.push((placeReadings[name] ?? "").split(" "));
      taken = index + name.length;
    }
    const before = [...segment.slice(0, Math.max(0, taken - index))].length;
    if (before < length) spelledWords.push(spelled.slice(at + before, at + length));
    at += length;
  }
  return spelledWords;
};
