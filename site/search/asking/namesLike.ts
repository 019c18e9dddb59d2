import { folded } from "../fold.ts";
import type { SearchSource } from "./searchSource.ts";
import {
  lettersOf,
  pairsSaid,
  readingsOf,
  type Spell,
  type Spelled,
  saidIn,
  soundPairs,
  soundsLike,
} from "./spelled.ts";

/** Names of one sound that are looked at. */
const mostNames = 8;

/** What was asked is said once, not once for each name. */
const saidOnce = (spell: Spell): Spell => {
  const known = new Map<string, readonly string[]>();
  return (text, options) => {
    const key = `${options.isPersonName} ${text}`;
    const sounds = known.get(key) ?? spell(text, options);
    known.set(key, sounds);
    return sounds;
  };
};

/** Parts of names of which a test finds one in a name: whole names, then the commonest. */
export function partsOfNames(
  search: SearchSource,
  word: string,
  partIn: (name: Spelled, word: string, spell: Spell) => string | undefined,
): string[] {
  const [whole, parts] = [new Set<string>(), new Set<string>()];
  const spell = saidOnce(search.spell);
  for (const name of search.names()) {
    const part = partIn(name, word, spell);
    if (part !== undefined && folded(part) !== word) (part === name.name ? whole : parts).add(part);
  }
  return [...new Set([...whole, ...parts])].slice(0, mostNames);
}

/** Parts of names that only running texts tell, which a test finds in one of those that have one of some pairs of sounds. */
function partsOfTold(
  search: SearchSource,
  word: string,
  pairs: readonly string[],
  partIn: (name: Spelled, word: string, spell: Spell) => string | undefined,
): string[] {
  const spell = saidOnce(search.spell);
  const parts = [...new Set(pairs)]
    .flatMap((pair) => search.told(pair))
    .flatMap((name) =>
      readingsOf(name, true, spell).map((sounds) => partIn({ name, sounds }, word, spell)),
    );
  return [...new Set(parts)]
    .flatMap((part) => (part === undefined || part === word ? [] : [part]))
    .slice(0, mostNames);
}

/** Names that sound like a word: those that pages are about, or else those in their texts. */
export function namesLike(search: SearchSource, word: string): string[] {
  const parts = partsOfNames(search, word, soundsLike);
  if (parts.length > 0 || [...word].length < 2 || /[a-z0-9]/.test(word)) return parts;
  const readings = readingsOf(word, true, search.spell);
  const pairs = readings.flatMap((sounds) => soundPairs(sounds).slice(0, 1));
  return partsOfTold(search, word, pairs, soundsLike);
}

/** Names in texts that a word says in full in letters. */
export const toldSaid = (search: SearchSource, word: string): string[] =>
  partsOfTold(search, word, pairsSaid(lettersOf(word, search.spell)), saidIn);
