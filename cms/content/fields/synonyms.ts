import type { Field } from "payload";
import { synonymLines } from "../settingsRules.ts";

/** Words that mean the same to a reader who searches. Rule C41. */
export const synonyms: Field = {
  name: "synonyms",
  type: "textarea",
  validate: (value: string | null | undefined) => synonymLines(value) ?? true,
  label: { zh: "搜索同义词", en: "Synonyms" },
  admin: {
    rows: 6,
    description: {
      zh: "读者搜其中一个词，也能搜到写成另一个词的内容。每行一组，词与词用“、”隔开，如“噪音、噪声”。",
      en: "A reader who searches for one of a line finds the others too. Words parted by 、.",
    },
  },
};
