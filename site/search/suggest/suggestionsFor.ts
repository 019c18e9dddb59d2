import { aroundName } from "../asking/aroundName.ts";
import { type Spelled, saidIn } from "../asking/spelled.ts";
import { simplifierBy } from "../characterPairs.ts";
import { folded, gapless, wordsOfQuery } from "../fold.ts";
import type { NamesFile } from "./namesFile.ts";

/** More would be a list to search in itself. */
const mostSuggestions = 8;

export type Suggestion = { name: string; kind: string; url: string };

/** How a name answers: it begins so, has it somewhere, is said so, or is said so in short. The least comes first. */
type Nearness = 0 | 1 | 2 | 3;

type Name = Suggestion & { line: string; starts: readonly number[]; spelled: Spelled };

/** A name as it is looked through; that of a place begins behind its district too. */
const placed = (one: Suggestion, simplify: (text: string) => string) => {
  const line = gapless(simplify(folded(one.name)));
  const [before = 0] = aroundName(one.kind, line) ?? [];
  return { ...one, line, starts: [0, before] };
};

/** Makes the names ready to be asked for, once for all that is typed. */
export function suggestionsIn({
  kinds,
  sounds,
  names,
  simplified,
}: NamesFile): (typed: string) => Suggestion[] {
  const usual = new Map(
    Object.entries(sounds).flatMap(([sound, ones]) => [...ones].map((one) => [one, sound])),
  );
  const soundsOf = (text: string) => [...text].map((one) => usual.get(one) ?? one.toLowerCase());
  const simplify = simplifierBy(simplified);
  const all: Name[] = names.map(([name, number, url, said]) => ({
    ...placed({ name, url, kind: kinds[number] ?? "" }, simplify),
    spelled: { name, sounds: said?.split(" ") ?? soundsOf(name) },
  }));

  const nearness = (
    { line, starts, spelled }: Name,
    words: readonly string[],
  ): Nearness | undefined => {
    if (words.every((word) => line.includes(word))) {
      const first = words[0] ?? "";
      return starts.some((start) => line.startsWith(first, start)) ? 0 : 1;
    }
    const isSaid = (isShort: boolean) =>
      words.every(
        (word) =>
          line.includes(word) ||
          (/[a-z]/.test(word) &&
            saidIn(spelled, word, soundsOf, { isTyping: true, isShort }) !== undefined),
      );
    if (isSaid(false)) return 2;
    return isSaid(true) ? 3 : undefined;
  };

  return (typed) => {
    const words = wordsOfQuery(simplify(typed));
    if (words.length === 0) return [];
    const found: { name: Name; near: Nearness }[] = [];
    for (const name of all) {
      const near = nearness(name, words);
      if (near !== undefined) found.push({ name, near });
    }
    const offered = new Set<string>();
    return found
      .sort((one, other) => one.near - other.near)
      .filter(({ name: { kind, url } }) => {
        // A page of the site has several names, and is offered by the first.
        const isNew = kind !== "栏目" || !offered.has(url);
        offered.add(url);
        return isNew;
      })
      .slice(0, mostSuggestions)
      .map(({ name: { name, kind, url } }) => ({ name, kind, url }));
  };
}
