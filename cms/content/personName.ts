import { cleanText } from "#leaves/cleanText.ts";

/** Signs that people type for the dot of longer names, each between two Chinese characters. */
const dots = /(?<=\p{Script=Han})\s*[·•・‧∙⋅●･.．。]\s*(?=\p{Script=Han})/gu;
/** Two-character names are set wide to stand under three (王　芳). */
const gaps = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Rule C30: a person's name in one form: `·` for every dot of a longer name, no spaces between Chinese characters. */
export const personName = (typed: string): string =>
  cleanText(typed).replace(dots, "·").replace(gaps, "");
