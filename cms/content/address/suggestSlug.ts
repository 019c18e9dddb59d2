import { pinyin } from "pinyin-pro";

/** Longest suggestion, in characters: readable in a chat message. */
const suggestionLimit = 48;

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Latin spelling of each character of the text, read in context; latin letters and digits stand for themselves. */
const spell = (text: string, isPersonName: boolean): string[] =>
  pinyin(text, {
    toneType: "none",
    type: "array",
    v: true,
    surname: isPersonName ? "head" : "off",
  });

/**
 * A readable slug from a headline or name: pinyin without tones, one part a word (`cuqiao-jiedao-fabu`), latin words and
 * digits kept, cut at a whole word. Undefined when nothing readable is left, for example of punctuation.
 */
export const suggestSlug = (
  text: string | null | undefined,
  options: { isPersonName?: boolean } = {},
): string | undefined => {
  const source = (text ?? "").normalize("NFKC").trim();
  const spelled = spell(source, options.isPersonName === true);
  let at = 0;
  let slug = "";
  for (const { segment } of words.segment(source)) {
    const length = [...segment].length;
    const part = spelled
      .slice(at, at + length)
      .join("")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, "");
    at += length;
    if (part === "") continue;
    const longer = slug === "" ? part.slice(0, suggestionLimit) : `${slug}-${part}`;
    if (longer.length > suggestionLimit) break;
    slug = longer;
  }
  return slug === "" ? undefined : slug;
};
