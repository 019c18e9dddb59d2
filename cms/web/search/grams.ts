/** Digits of one character in an index, in base 36: enough for every code point. */
const digits = 4;

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(36).padStart(digits, "0");

const pairs = (characters: readonly string[]): string[] =>
  characters
    .slice(1)
    .map((character, index) => `${codeOf(characters[index] ?? "")}${codeOf(character)}`);

/** Written without gaps, a line is found by any run of its characters. */
const charactersOf = (line: string): string[] => [...line.replace(/\s+/g, "")];

/** Parts two lines: no phrase goes on over it. */
const lineEnd = "0";

/**
 * The tokens of a folded text: every two characters that stand together in a line, then each of its characters once: of all pairs that begin with a common
 * one the index would have to put the pages together. What tokens are made of is letters and digits, which no tokenizer takes apart.
 */
export const gramsOf = (text: string): string => {
  const lines = text.split("\n").map(charactersOf);
  const characters = new Set(lines.flat());
  return [
    ...lines.flatMap((line) => [...pairs(line), lineEnd]),
    ...[...characters].map(codeOf),
  ].join(" ");
};

/** What finds a folded word, without spaces in it, wherever it stands: two or more characters as a phrase of pairs, one as itself. */
export const gramQuery = (word: string): string => {
  const characters = charactersOf(word);
  return characters.length === 1 ? codeOf(word) : `"${pairs(characters).join(" ")}"`;
};
