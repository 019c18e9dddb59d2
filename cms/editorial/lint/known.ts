import type { HouseWord, Knowledge, KnownName, KnownPerson, KnownTerm } from "./knowledge.ts";
import { fixedPhrases } from "./phrases.ts";
import { makeNearIndex, type NearIndex } from "./reading/nearIndex.ts";
import { makePlaceIndex, type PlaceIndex } from "./reading/placeIndex.ts";
import { shinglesOf } from "./reading/shingles.ts";

/** Something with a name that texts get wrong. */
export type Named =
  | { kind: "person"; person: KnownPerson }
  | { kind: "name"; name: KnownName }
  | { kind: "phrase"; why: string };

/** What the newsroom knows, put in order once for many texts. */
export type Known = {
  places: PlaceIndex;
  placeNames: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, KnownPerson>;
  /** Names of two characters, by surname. */
  shortNames: ReadonlyMap<string, readonly string[]>;
  named: NearIndex<Named>;
  shortForms: readonly { name: string; short: string }[];
  terms: readonly KnownTerm[];
  house: readonly HouseWord[];
  /** Every name and right form of two characters and more, once. */
  names: readonly string[];
  /** Titles of other texts by the stretches they hold. */
  shingles: ReadonlyMap<string, string>;
};

/** Phrases come first: a topic that bears one is written as strictly. */
const namedOf = ({ people, names, terms }: Knowledge): { name: string; item: Named }[] => [
  ...fixedPhrases.map(({ phrase, why }) => ({
    name: phrase,
    item: { kind: "phrase" as const, why },
  })),
  ...people.map((person) => ({ name: person.name, item: { kind: "person" as const, person } })),
  ...names.map((name) => ({ name: name.name, item: { kind: "name" as const, name } })),
  ...terms
    .filter(({ right }) => right.length >= 4)
    .map(({ right, note }) => ({
      name: right,
      item: { kind: "phrase" as const, why: note ?? "“用语”所定写法" },
    })),
];

const bySurname = (people: readonly KnownPerson[]): Map<string, string[]> => {
  const short = new Map<string, string[]>();
  for (const { name } of people) {
    if (name.length !== 2) continue;
    short.set(name.slice(0, 1), [...(short.get(name.slice(0, 1)) ?? []), name]);
  }
  return short;
};

const namesIn = ({ places, people, names, terms }: Knowledge): string[] => {
  const named = [...places, ...people, ...names].map(({ name }) => name);
  const all = new Set([...named, ...terms.map(({ right }) => right)]);
  return [...all].filter(({ length }) => length > 1);
};

/** Orders what is known; takes some milliseconds for thousands of names, so it is made once and kept. */
export const makeKnown = (knowledge: Knowledge): Known => ({
  places: makePlaceIndex(knowledge.places),
  placeNames: new Map(knowledge.places.map(({ code, name }) => [code, name])),
  people: new Map(knowledge.people.map((person) => [person.name, person])),
  shortNames: bySurname(knowledge.people),
  named: makeNearIndex(namedOf(knowledge)),
  shortForms: knowledge.names.flatMap(({ name, short }) => (short ? [{ name, short }] : [])),
  terms: knowledge.terms,
  house: knowledge.house,
  names: namesIn(knowledge),
  shingles: new Map(
    knowledge.others.flatMap(({ title, paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        shinglesOf(paragraph).map((shingle) => [shingle, title] as const),
      ),
    ),
  ),
});
