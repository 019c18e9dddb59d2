import { folded } from "../fold.ts";
import type { Run } from "./searchAnswer.wire.ts";
import type { SearchSource } from "./searchSource.ts";

/** Characters of an excerpt, and of those before its first hit. */
const [most, before] = [60, 18];

/** Most characters need no folding: looking each up in full would take longer than the search. */
const itself = /^[\u4e00-\u9fffa-z0-9。、]$/;
const foldedOne = (character: string): string =>
  itself.test(character) ? character : folded(character);

/** How texts are compared. */
type Ways = Pick<SearchSource, "simplifiedPage" | "lineOf">;

/** Whether the comma of a number stands here, which is not searched. */
const isComma = (text: string, at: number): boolean =>
  /[,，]/.test(text[at] ?? "") &&
  /\d[,，]\d{3}(?!\d)/.test(text.slice(Math.max(0, at - 1), at + 5));

/** A text as it is searched, character by character, and where each of them stands in the text. */
function foldedWithPlaces(text: string): { characters: string[]; places: number[] } {
  const characters: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const one of isComma(text, at) ? "" : foldedOne(character)) {
      if (/\s/.test(one)) continue;
      characters.push(one);
      places.push(at);
    }
    at += character.length;
  }
  return { characters, places };
}

/** Where words stand in a text: from and to, in order, none over another. */
function hitsIn(
  text: string,
  words: readonly string[],
  simplify: Ways["simplifiedPage"],
): [from: number, to: number][] {
  const { characters, places } = foldedWithPlaces(text);
  const line = simplify(characters.join(""));
  /** Index among code units of the line → index among its characters. */
  const numbers: number[] = [];
  characters.forEach((one, index) => {
    for (let unit = 0; unit < one.length; unit += 1) numbers.push(index);
  });
  const found = words.flatMap((word) => {
    const ranges: [number, number][] = [];
    for (let unit = line.indexOf(word); unit >= 0; unit = line.indexOf(word, unit + word.length)) {
      const first = places[numbers[unit] ?? 0] ?? 0;
      const last = places[numbers[unit + word.length - 1] ?? 0] ?? first;
      ranges.push([first, last + String.fromCodePoint(text.codePointAt(last) ?? 32).length]);
    }
    return ranges;
  });
  const sorted = found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  return sorted.filter(([from], index) => sorted.slice(0, index).every(([, to]) => to <= from));
}

/** A text with its hits marked. */
export function marked(
  text: string,
  words: readonly string[],
  simplify: Ways["simplifiedPage"],
): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of hitsIn(text, words, simplify)) {
    if (from > at) runs.push({ text: text.slice(at, from), isHit: false });
    runs.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isHit: false });
  return runs;
}

/** Characters that are compared as they are written. */
const asWritten = /^[\u4e00-\u9fff]+$/;

/** Tells which words stand in a text. Most do as they are typed: the text is folded where one does not, for twenty answers take longer to fold than to find. */
export function wordsIn(text: string, lineOf: Ways["lineOf"]): (word: string) => boolean {
  let line: string | undefined;
  return (word) => {
    if (asWritten.test(word) && text.includes(word)) return true;
    line ??= lineOf(text);
    return line.includes(word);
  };
}

/** Where the first hit of a text of several lines begins. Only a line that has one is looked at character by character. */
function firstHit(text: string, words: readonly string[], ways: Ways): number | undefined {
  let at = 0;
  for (const line of text.split("\n")) {
    const isHit = words.some(wordsIn(line, ways.lineOf));
    const hit = isHit ? hitsIn(line, words, ways.simplifiedPage)[0] : undefined;
    if (hit) return at + hit[0];
    at += line.length + 1;
  }
  return undefined;
}

/** Code units that so many characters have at most, and one more. */
const unitsOf = (characters: number) => 2 * characters + 1;

/** Some sixty characters around the first hit in a text of several lines; its beginning when it has none. */
export function excerptOf(text: string, words: readonly string[], ways: Ways): Run[] {
  const line = text.replace(/\n/g, " ");
  const first = firstHit(text, words, ways) ?? 0;
  const head = [...line.slice(Math.max(0, first - unitsOf(before)), first)].slice(-before);
  const from = first - head.join("").length;
  const rest = [...line.slice(from, from + unitsOf(most))];
  const cut = rest.slice(0, most).join("");
  return [
    ...(from > 0 ? [{ text: "…", isHit: false }] : []),
    ...marked(cut, words, ways.simplifiedPage),
    ...(rest.length > most ? [{ text: "…", isHit: false }] : []),
  ];
}
