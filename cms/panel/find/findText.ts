import { Converter } from "opencc-js/t2cn";
import { spellChinese } from "#leaves/spellChinese.ts";
import { folded, gapless, wordsOfQuery } from "#site/search/fold.ts";

const simplified = Converter({ from: "tw", to: "cn" });
const han = /\p{Script=Han}/u;

const lineOf = (text: string): string => gapless(folded(text));

/** A text in letters, written together, and its initials. */
function spellings(text: string, isPersonName: boolean): string[] {
  const sounds = spellChinese(text, { isPersonName })
    .flat()
    .map((sound) => sound.replace(/[^a-z0-9]/g, ""));
  return [sounds.join(""), sounds.map((sound) => sound.slice(0, 1)).join("")];
}

/** The lines by which a name is found: as it is written and as it is said, also by those who do not know that it is a person's. */
export const linesOfName = ({
  text,
  isPersonName,
}: {
  text: string;
  isPersonName: boolean;
}): string[] => [
  ...new Set([
    lineOf(text),
    ...(han.test(text) ? spellings(text, false) : []),
    ...(isPersonName ? spellings(text, true) : []),
  ]),
];

/** Lines as they are looked through. */
export const linesOfText = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split("\n").map(lineOf)).filter(Boolean);

/** Every character of some lines, and every two that stand together. */
export function gramsOfLines(lines: readonly string[]): string[] {
  const grams = new Set<string>();
  for (const line of lines) {
    const characters = [...line];
    characters.forEach((character, index) => {
      grams.add(character);
      const next = characters[index + 1];
      if (next !== undefined) grams.add(character + next);
    });
  }
  return [...grams];
}

/** What of a word must stand in a text that has it, cheap to look for; two characters are the whole of it. */
export const gramsOfWord = (word: string): string[] => {
  const characters = [...word];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** Words longer than this, or more of them, are not looked at. */
const [longest, most] = [64, 6];

/** The words that somebody typed, each in the ways in which it may be written. */
export const waysToWrite = (typed: string): string[][] =>
  wordsOfQuery([...typed].slice(0, longest).join(""))
    .slice(0, most)
    .map((word) => {
      const isMixed = /[a-z]/.test(word) && han.test(word);
      const ways = [word, simplified(word), ...(isMixed ? spellings(word, false).slice(0, 1) : [])];
      return [...new Set(ways)];
    });

/** The same words by their sounds, for what is written otherwise. */
export const waysToSay = (typed: string): string[][] =>
  waysToWrite(typed).map((ways) =>
    ways.flatMap((word) =>
      [...word].length > 1 && han.test(word)
        ? [...new Set([true, false].flatMap((isPerson) => spellings(word, isPerson).slice(0, 1)))]
        : [word],
    ),
  );
