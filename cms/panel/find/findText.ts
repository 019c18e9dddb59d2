import { simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { spellChinese } from "#leaves/spellChinese.ts";
import { folded, gapless, wordsOfQuery } from "#site/search/fold.ts";

const han = /\p{Script=Han}/u;

const lineOf = (text: string): string => gapless(simplifiedChinese(folded(text)));

/** Longest name of which people type some characters in full and the others by their initials. */
const longestMixed = 12;

const soundsOf = (text: string, isPersonName: boolean): string[] =>
  spellChinese(text, { isPersonName })
    .flat()
    .map((sound) => sound.replace(/[^a-z0-9]/g, ""));

/** A text in letters, written together. */
const spelling = (text: string, isPersonName: boolean): string =>
  soundsOf(text, isPersonName).join("");

/** The same, its initials, and of a short one both: initials up to a character and the rest in full, and the other way round (cqiao, zhangjg). */
function spellings(text: string, isPersonName: boolean): string[] {
  const sounds = soundsOf(text, isPersonName);
  const initials = sounds.map((sound) => sound.slice(0, 1));
  const join = (first: readonly string[], then: readonly string[], at: number) =>
    [...first.slice(0, at), ...then.slice(at)].join("");
  const mixed = sounds.length > longestMixed ? [] : sounds.slice(1).map((_, index) => index + 1);
  return [
    sounds.join(""),
    initials.join(""),
    ...mixed.flatMap((at) => [join(initials, sounds, at), join(sounds, initials, at)]),
  ];
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
      const ways = [word, simplifiedChinese(word), ...(isMixed ? [spelling(word, false)] : [])];
      return [...new Set(ways)];
    });

/** The same words by their sounds, for what is written otherwise. */
export const waysToSay = (typed: string): string[][] =>
  waysToWrite(typed).map((ways) =>
    ways.flatMap((word) =>
      [...word].length > 1 && han.test(word)
        ? [...new Set([true, false].map((isPerson) => spelling(word, isPerson)))]
        : [word],
    ),
  );
