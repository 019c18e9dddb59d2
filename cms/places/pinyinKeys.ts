import { spellChinese } from "#leaves/spellChinese.ts";

const readable = (text: string): string => text.replaceAll(/[^a-z0-9]/g, "");

/** What a place is found by besides its name: its pinyin written together, and its initials (jinchengshequ, jcsq). */
export const pinyinKeys = (name: string): { pinyin: string; initials: string } => {
  const syllables = spellChinese(name).flat().map(readable);
  return {
    pinyin: syllables.join(""),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(""),
  };
};
