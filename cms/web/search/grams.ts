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

/**
 * The tokens of a folded text: every two characters that stand together, and the last one of each line alone. What they are made of is letters and digits,
 * which no tokenizer takes apart.
 */
export const gramsOf = (text: string): string =>
  text
    .split("\n")
    .flatMap((line) => {
      const characters = charactersOf(line);
      const last = characters.at(-1);
      return last === undefined ? [] : [...pairs(characters), codeOf(last)];
    })
    .join(" ");

/** What finds a folded word, without spaces in it, wherever it stands: two or more characters as a phrase of pairs, one as the beginning of a token. */
export const gramQuery = (word: string): string => {
  const characters = charactersOf(word);
  return characters.length === 1 ? `${codeOf(word)}*` : `"${pairs(characters).join(" ")}"`;
};
