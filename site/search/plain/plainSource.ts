import type { Around } from "../asking/aroundName.ts";
import { calledBy, type Standing, traitsBook } from "../asking/rank.ts";
import type { SearchSource } from "../asking/searchSource.ts";
import type { Spelled } from "../asking/spelled.ts";
import { simplifierBy } from "../characterPairs.ts";
import { folded, gapless } from "../fold.ts";
import type { SearchText } from "../searchText.wire.ts";
import type { Files } from "./filesAsNeeded.ts";
import { decodeNumbers } from "./numbers.ts";
import {
  type PlainCharacters,
  type PlainColumns,
  type PlainHead,
  type PlainShard,
  type PlainTold,
  plainPaths,
  segmentSize,
  shardOf,
} from "./plainFiles.ts";

/** Stands for a page until it has come: nobody is shown it. */
const noPage: SearchText = { url: "/", kind: "", title: "", day: "", texts: [] };

type Places = Map<number, readonly number[]>;

/** The pages of a list, and where its token stands on each. */
function decodeList(text: string, isPair: boolean): Places {
  const numbers = decodeNumbers(text);
  const places: Places = new Map();
  let id = 0;
  for (let index = 0; index < numbers.length; ) {
    id += numbers[index++] ?? 0;
    const count = isPair ? (numbers[index++] ?? 0) : 1;
    const own: number[] = [];
    let place = 0;
    for (let one = 0; one < count; one += 1) {
      place += numbers[index++] ?? 0;
      own.push(place);
    }
    places.set(id, own);
  }
  return places;
}

type Columns = {
  kinds: number[];
  streets: number[];
  titles: number[];
  heads: number[];
  places: Map<number, Around>;
  days: string[];
};

const decodeColumns = ({ kinds, streets, titles, heads, places, days }: PlainColumns): Columns => ({
  ...{ kinds: decodeNumbers(kinds), streets: decodeNumbers(streets) },
  ...{ titles: decodeNumbers(titles), heads: decodeNumbers(heads) },
  places: new Map(places.map(([index, ...around]) => [index, around])),
  days: days.flatMap(([day, pages]) => Array.from({ length: pages }, () => day)),
});

/** The tokens that together are a word, and where each stands in it: as few as cover it. */
const tokensOf = (word: string): { token: string; at: number }[] => {
  const characters = [...gapless(word)];
  const last = characters.length - 2;
  if (last < 0) return characters.map((token) => ({ token, at: 0 }));
  return characters.flatMap((character, at) =>
    (at <= last && at % 2 === 0) || at === last
      ? [{ token: `${character}${characters[at + 1]}`, at }]
      : [],
  );
};

/** Where on each page all tokens stand as in the word. */
function together(lists: readonly { places: Places; at: number }[]): Map<number, number> {
  const [rarest, ...others] = [...lists].sort((one, other) => one.places.size - other.places.size);
  const found = new Map<number, number>();
  if (!rarest) return found;
  for (const [id, places] of rarest.places) {
    const there = others.map(({ places, at }) => ({ places: new Set(places.get(id)), at }));
    const first = places.find((place) =>
      there.every((other) => other.places.has(place - rarest.at + other.at)),
    );
    if (first !== undefined) found.set(id, first - rarest.at);
  }
  return found;
}

/** What answers are made from where there are files alone. */
export function plainSource(head: PlainHead, files: Files): SearchSource {
  const paths = plainPaths(head.folder);
  const segments = head.shards.map((shards, segment) => ({ shards, segment }));
  const simplifiedPage = simplifierBy(head.simplified);
  const traitsOf = traitsBook();
  const found = new Map<string, Map<number, number>>();
  const decoded = new Map<number, Columns>();
  let said:
    | {
        sounds: Map<string, string>;
        surnames: Map<string, string>;
        simplified: (text: string) => string;
      }
    | undefined;

  const filesOf = (word: string): string[] =>
    segments.flatMap(({ shards, segment }) => [
      paths.columns(segment),
      ...tokensOf(word).map(({ token }) => paths.shard(segment, shardOf(token, shards))),
    ]);
  const expect = (word: string) => {
    for (const path of filesOf(word)) files.expect(path);
  };

  const columnsOf = (segment: number): Columns => {
    const columns = decoded.get(segment) ?? decodeColumns(files.need(paths.columns(segment)));
    decoded.set(segment, columns);
    return columns;
  };

  /** The pages on which a word stands, and the first place where it does. */
  function firstPlaces(word: string): Map<number, number> {
    const known = found.get(word);
    if (known) return known;
    expect(word);
    const tokens = tokensOf(word);
    const all = new Map<number, number>();
    for (const { shards, segment } of segments) {
      const lists = tokens.map(({ token, at }) => {
        const list = files.need<PlainShard>(paths.shard(segment, shardOf(token, shards)))[token];
        return { places: decodeList(list ?? "", tokens.length > 1 || [...token].length > 1), at };
      });
      for (const [id, place] of together(lists)) all.set(segment * segmentSize + id, place);
    }
    found.set(word, all);
    return all;
  }

  const atPage = (id: number) => {
    const segment = Math.floor(id / segmentSize);
    return { columns: columnsOf(segment), index: id % segmentSize };
  };

  const standingOf = (id: number, place: number): Standing => {
    const { columns, index } = atPage(id);
    const title = columns.titles[index] ?? 0;
    if (place <= title) return "title";
    return place <= title + (columns.heads[index] ?? 0) ? "head" : "text";
  };

  const characters = () => {
    if (said) return said;
    const { sounds, surnames, simplified } = files.need<PlainCharacters>(paths.characters);
    said = {
      sounds: new Map(
        Object.entries(sounds).flatMap(([sound, ones]) =>
          [...ones].map((one) => [one, sound] as const),
        ),
      ),
      surnames: new Map(Object.entries(surnames)),
      simplified: simplifierBy(simplified),
    };
    return said;
  };

  return {
    expect,
    placesOf: (word) => {
      const all = [...firstPlaces(word)];
      return {
        ids: all.map(([id]) => id),
        standings: all.map(([id, place]) => standingOf(id, place)),
      };
    },
    known: (id) => {
      const { columns, index } = atPage(id);
      const { days, kinds, streets } = columns;
      const day = days[index] ?? "";
      const kind = head.kinds[kinds[index] ?? 0] ?? "";
      const street = head.streets[streets[index] ?? 0] ?? "";
      return { traits: traitsOf({ kind, street, day }), day, order: String(id).padStart(8, "0") };
    },
    called: (id, query) => {
      const at = firstPlaces(query).get(id);
      if (at === undefined) return undefined;
      const { columns, index } = atPage(id);
      const title = { length: columns.titles[index] ?? 0, around: columns.places.get(index) };
      return calledBy(title, { at, length: [...query].length });
    },
    textOf: (id) => {
      files.expect(paths.page(id));
      return files.known(paths.page(id)) ?? noPage;
    },
    names: () => {
      const all = Array.from({ length: head.names }, (_, file) => paths.names(file));
      for (const path of all) files.expect(path);
      return all.flatMap((path) => files.need<Spelled[]>(path));
    },
    told: (pair) =>
      head.told === 0
        ? []
        : (files.need<PlainTold>(paths.told(shardOf(pair, head.told)))[pair] ?? []),
    synonyms: () => head.synonyms,
    spell: (text, { isPersonName }) => {
      const { sounds, surnames } = characters();
      return [...text].map(
        (one, index) =>
          (isPersonName && index === 0 ? surnames.get(one) : undefined) ?? sounds.get(one) ?? one,
      );
    },
    simplified: (text) => characters().simplified(text),
    simplifiedPage,
    lineOf: (text) => gapless(simplifiedPage(folded(text))),
  };
}
