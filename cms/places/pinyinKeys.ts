import { pinyin } from "pinyin-pro";

const spell = (name: string, pattern: "pinyin" | "first"): string =>
  pinyin(name, { pattern, toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .join("")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** What a place is found by besides its name: its pinyin written together, and its initials (jinchengshequ, jcsq). */
export const pinyinKeys = (name: string): { pinyin: string; initials: string } => ({
  pinyin: spell(name, "pinyin"),
  initials: spell(name, "first"),
});
