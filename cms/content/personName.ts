import { cleanText } from "#leaves/cleanText.ts";

/** Signs that people type for the dot of longer names, each between two Chinese characters. */
const dots = /(?<=\p{Script=Han})\s*[·•・‧∙⋅●･.．。]\s*(?=\p{Script=Han})/gu;
/** Those that stand for nothing else; a full stop may part two authors. */
const middleDots = /(?<=\p{Script=Han})\s*[·•・‧∙⋅●･]\s*(?=\p{Script=Han})/gu;
/** Two-character names are set wide to stand under three (王　芳). */
const gaps = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Rule C30: a person's name in one form: `·` for every dot of a longer name, no spaces between Chinese characters. */
export const personName = (typed: string): string =>
  cleanText(typed).replace(dots, "·").replace(gaps, "");

/** A name of two characters and nothing else, set wide. */
const wide = /^(\p{Script=Han})\s+(\p{Script=Han})$/u;

/**
 * Rule C30 for who signs or speaks, where a unit (双流区委社治委 宣传部), a label (记者) or several people may stand in the place of
 * one: the same form for what can only be one name, and spaces between words stay.
 */
export const byline = (typed: string): string =>
  cleanText(typed).replace(middleDots, "·").replace(wide, "$1$2");
