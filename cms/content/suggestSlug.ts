import { pinyin } from "pinyin-pro";

/** Longest suggestion, in characters: readable in a chat message. */
const suggestionLimit = 48;

/**
 * A readable slug from a headline or name: pinyin without tones, latin words and digits kept, cut at a whole
 * syllable. Undefined when nothing readable is left (for example only punctuation).
 */
export const suggestSlug = (text: string | null | undefined): string | undefined => {
  const words = pinyin(text ?? "", {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
  })
    .flatMap((word) =>
      word
        .normalize("NFKD")
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > suggestionLimit) break;
    slug = longer;
  }
  return slug === "" ? words[0]?.slice(0, suggestionLimit) : slug;
};
