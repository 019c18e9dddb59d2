import { cleanText } from "#leaves/cleanText.ts";

/** Bounds of the newsroom's synonyms; more would slow each search down. */
export const synonymLimits = { groups: 200, words: 6, characters: 20 } as const;

const between = /[、，,；;＝=\s]+/;

/** Words that mean the same to a reader who searches, a group in a line, the words parted by 、 or ＝. */
export const synonymGroups = (text: string | null | undefined): string[][] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => cleanText(line).split(between).filter(Boolean))
    .filter((words) => words.length > 0);

/** The same groups as the newsroom writes them. */
export const synonymText = (groups: readonly (readonly string[])[]): string =>
  groups.map((words) => words.join("、")).join("\n");
