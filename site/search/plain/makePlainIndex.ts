import { simplifiedCharacters, simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { aroundName } from "../asking/aroundName.ts";
import { namesOf } from "../asking/namesOf.ts";
import { mostTold, namesTold } from "../asking/namesTold.ts";
import { readingsOf, type Spell, soundPairs } from "../asking/spelled.ts";
import { characterPairs } from "../characterPairs.ts";
import { folded, gapless } from "../fold.ts";
import { headParts, type SearchText } from "../searchText.wire.ts";
import { encodeNumbers } from "./numbers.ts";
import {
  type PlainCharacters,
  type PlainColumns,
  type PlainHead,
  plainPaths,
  segmentSize,
  shardOf,
} from "./plainFiles.ts";

/** About what a file of words weighs, in characters, and how many names a file has. */
const [shardLength, namesInFile] = [16_384, 1_500];

/** The characters that have sounds. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/** A text as it is compared. */
const lineOf = (text: string): string => gapless(simplifiedChinese(folded(text)));

const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Lines of characters as they are searched: the title, what stands around it, the text. */
const linesOf = ({
  title,
  texts,
}: SearchText): { title: string[]; head: string[][]; text: string[][] } => {
  const lines = (isHead: boolean) =>
    texts
      .filter(({ part }) => headParts.has(part) === isHead)
      .flatMap(({ text }) => text.split("\n"))
      .map((line) => [...lineOf(line)])
      .filter((line) => line.length > 0);
  return { title: [...lineOf(title)], head: lines(true), text: lines(false) };
};

const lengthOf = (lines: readonly string[][]) =>
  lines.reduce((sum, line) => sum + line.length + 1, 0);

/** Where each token stands on a page. Between two lines lies one place that has no character. */
function placesIn(lines: readonly string[][]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const line of lines) {
    line.forEach((character, index) => {
      if (!places.has(character)) places.set(character, [at + index]);
      const next = line[index + 1];
      if (next === undefined) return;
      const pair = character + next;
      const known = places.get(pair);
      if (known) known.push(at + index);
      else places.set(pair, [at + index]);
    });
    at += line.length + 1;
  }
  return places;
}

const steps = (numbers: readonly number[]) =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

/** The list of a token over the pages of a segment. */
type List = { last: number; numbers: number[] };

function putSegment(
  pages: readonly SearchText[],
  indexOf: { kind: (kind: string) => number; street: (street: string) => number },
  put: {
    columns: (columns: PlainColumns) => void;
    shard: (shard: number, content: unknown) => void;
  },
): number {
  const lists = new Map<string, List>();
  const lengths: { title: number; head: number }[] = [];
  const days: PlainColumns["days"] = [];
  pages.forEach((page, id) => {
    const { title, head, text } = linesOf(page);
    lengths.push({ title: title.length, head: lengthOf(head) });
    const day = days.at(-1);
    if (day?.[0] === page.day) day[1] += 1;
    else days.push([page.day, 1]);
    for (const [token, places] of placesIn([title, ...head, ...text])) {
      const list = lists.get(token) ?? { last: 0, numbers: [] };
      lists.set(token, list);
      const isPair = [...token].length > 1;
      list.numbers.push(id - list.last, ...(isPair ? [places.length] : []), ...steps(places));
      list.last = id;
    }
  });
  put.columns({
    kinds: encodeNumbers(pages.map(({ kind }) => indexOf.kind(kind))),
    streets: encodeNumbers(pages.map(({ street = "" }) => indexOf.street(street))),
    titles: encodeNumbers(lengths.map(({ title }) => title)),
    heads: encodeNumbers(lengths.map(({ head }) => head)),
    places: pages.flatMap(({ kind, title }, index) => {
      const around = aroundName(kind, lineOf(title));
      return around ? [[index, ...around] as [number, number, number]] : [];
    }),
    days,
  });
  const encoded = [...lists].map(([token, { numbers }]): [string, string] => [
    token,
    encodeNumbers(numbers),
  ]);
  return putShards(encoded, put.shard);
}

/** Parts what tokens have among files by their hashes; how many these are. */
function putShards<T extends string | string[]>(
  entries: readonly [token: string, content: T][],
  put: (shard: number, content: Record<string, T>) => void,
): number {
  const length = entries.reduce(
    (sum, [token, content]) => sum + token.length + content.toString().length + 6,
    0,
  );
  const shards = Math.max(1, Math.ceil(length / shardLength));
  const files = Array.from({ length: shards }, (): [string, T][] => []);
  for (const entry of entries) files[shardOf(entry[0], shards)]?.push(entry);
  for (const [shard, file] of files.entries())
    put(shard, Object.fromEntries(file.sort(([one], [other]) => inOrder(one, other))));
  return shards;
}

/** Names in the texts of pages by two of their sounds. */
function toldNames(pages: readonly SearchText[], spell: Spell): [pair: string, names: string[]][] {
  const told = new Map<string, Set<string>>();
  const names = new Set(
    pages.flatMap((page) =>
      namesTold(
        linesOf(page)
          .text.map((line) => line.join(""))
          .join("\n"),
      ),
    ),
  );
  for (const name of names)
    for (const pair of readingsOf(name, true, spell).flatMap(soundPairs)) {
      const known = told.get(pair) ?? new Set();
      told.set(pair, known.add(name));
    }
  return [...told].map(([pair, some]) => [pair, [...some].sort(inOrder).slice(0, mostTold)]);
}

/** Numbers for words in the order in which they are asked for. */
function numbered() {
  const numbers = new Map<string, number>();
  return {
    numbers,
    numberOf: (word: string): number => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    },
  };
}

/** Names with their sounds, those that most pages have first. */
function spelledNames(pages: readonly SearchText[], spell: Spell) {
  const names = new Map<string, { name: string; sounds: readonly string[]; count: number }>();
  for (const page of pages)
    for (const [written, { isPersonName }] of namesOf(page)) {
      const name = simplifiedChinese(written);
      for (const sounds of readingsOf(name, isPersonName, spell)) {
        const key = `${name} ${JSON.stringify(sounds)}`;
        names.set(key, { name, sounds, count: (names.get(key)?.count ?? 0) + 1 });
      }
    }
  return [...names]
    .sort(([one, a], [other, b]) => b.count - a.count || inOrder(one, other))
    .map(([, { name, sounds }]) => ({ name, sounds }));
}

/** Traditional characters that stand on some page. */
function traditionalOn(pages: readonly SearchText[]): string {
  const there = new Set(
    pages.flatMap(({ title, texts }) => [
      ...folded([title, ...texts.map(({ text }) => text)].join("")),
    ]),
  );
  return characterPairs([...simplifiedCharacters].filter(([character]) => there.has(character)));
}

function charactersOf(spell: Spell): PlainCharacters {
  const sounds: Record<string, string> = {};
  const surnames: Record<string, string> = {};
  for (let point = firstHan; point <= lastHan; point += 1) {
    const character = String.fromCodePoint(point);
    const [sound = ""] = spell(character, { isPersonName: false });
    const [surname = ""] = spell(character, { isPersonName: true });
    if (sound !== "" && sound !== character) sounds[sound] = (sounds[sound] ?? "") + character;
    if (surname !== sound) surnames[character] = surname;
  }
  return { sounds, surnames, simplified: characterPairs(simplifiedCharacters) };
}

/** Makes the files with which a browser searches by itself on a host that has files alone. Ids are in the order of rule F2: the newest first. */
export function makePlainIndex(options: {
  documents: readonly SearchText[];
  synonyms: readonly (readonly string[])[];
  folder: string;
  spell: Spell;
  put: (path: string, content: unknown) => void;
}): PlainHead {
  const { documents, synonyms, folder, spell, put } = options;
  const paths = plainPaths(folder);
  const pages = [...documents].sort(
    (one, other) => inOrder(other.day, one.day) || inOrder(one.url, other.url),
  );
  for (const [id, page] of pages.entries()) put(paths.page(id), page);
  const [kinds, streets] = [numbered(), numbered()];
  const shards = Array.from({ length: Math.ceil(pages.length / segmentSize) }, (_, segment) =>
    putSegment(
      pages.slice(segment * segmentSize, (segment + 1) * segmentSize),
      { kind: kinds.numberOf, street: streets.numberOf },
      {
        columns: (columns) => put(paths.columns(segment), columns),
        shard: (shard, content) => put(paths.shard(segment, shard), content),
      },
    ),
  );
  const names = spelledNames(pages, spell);
  const nameFiles = Math.ceil(names.length / namesInFile);
  for (let file = 0; file < nameFiles; file += 1)
    put(paths.names(file), names.slice(file * namesInFile, (file + 1) * namesInFile));
  const told = putShards(toldNames(pages, spell), (shard, content) =>
    put(paths.told(shard), content),
  );
  put(paths.characters, charactersOf(spell));
  return {
    ...{ folder, pages: pages.length, shards, names: nameFiles, told },
    kinds: [...kinds.numbers.keys()],
    streets: [...streets.numbers.keys()],
    synonyms: synonyms.map((group) => group.map((one) => simplifiedChinese(folded(one)))),
    simplified: traditionalOn(pages),
  };
}
