import { pinyin } from "pinyin-pro";

/**
 * Names that the dictionary reads wrongly: 都 of a city is du, not dou, and so on. Every name of Chengdu's place tree with a character of
 * several readings was looked at; tests go through those with 都.
 */
const names: Record<string, string> = {
  新都: "xin du",
  郫都: "pi du",
  都江: "du jiang",
  丽都: "li du",
  驿都: "yi du",
  龙都: "long du",
  金都: "jin du",
  花都: "hua du",
  广都: "guang du",
  近都: "jin du",
  蜀都: "shu du",
  丰都: "feng du",
  锦都: "jin du",
  恒大: "heng da",
  柏林桥: "bai lin qiao",
  柏林社区: "bai lin she qu",
  柏林村: "bai lin cun",
  民乐社区: "min le she qu",
  民乐村: "min le cun",
  弥牟: "mi mou",
};

/** Characters that the dictionary lacks, and letters that are more than a letter with a mark. */
const single: Record<string, string> = {
  𠮷: "ji",
  𡋾: "chun",
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
  Object.keys(names).find((name) => text.startsWith(name));

/**
 * A text in latin letters, word by word and read in context; letters and digits stand for themselves, what has no spelling stays as it
 * is. A name is one only where a word begins: 创新都要 is no 新都.
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
    const name = index >= taken ? nameAt(source.slice(index)) : undefined;
    if (name) {
      spelledWords.push((names[name] ?? "").split(" "));
      taken = index + name.length;
    }
    const before = [...segment.slice(0, Math.max(0, taken - index))].length;
    if (before < length) spelledWords.push(spelled.slice(at + before, at + length));
    at += length;
  }
  return spelledWords;
};
