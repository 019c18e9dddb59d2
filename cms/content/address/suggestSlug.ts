import { spellChinese } from "#leaves/spellChinese.ts";

/** Longest suggestion, in characters: readable in a chat message. */
const suggestionLimit = 48;

/**
 * A readable slug from a headline or name: pinyin without tones, one part a word (`cuqiao-jiedao-fabu`), latin words and
 * digits kept, cut at a whole word. Undefined when nothing readable is left, for example of punctuation.
 */
export const suggestSlug = (
  text: string | null | undefined,
  options: { isPersonName?: boolean } = {},
): string | undefined => {
  let slug = "";
  for (const word of spellChinese((text ?? "").trim(), options)) {
    const part = word.join("").replaceAll(/[^a-z0-9]/g, "");
    if (part === "") continue;
    const longer = slug === "" ? part.slice(0, suggestionLimit) : `${slug}-${part}`;
    if (longer.length > suggestionLimit) break;
    slug = longer;
  }
  return slug === "" ? undefined : slug;
};
