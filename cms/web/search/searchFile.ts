import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { simplifiedChinese } from "#leaves/simplifiedChinese.ts";
import { aroundName } from "#site/search/asking/aroundName.ts";
import { calledBy, type Known, type Standing, traitsBook } from "#site/search/asking/rank.ts";
import type { Places, SearchSource } from "#site/search/asking/searchSource.ts";
import { folded, gapless } from "#site/search/fold.ts";
import { headParts, type SearchText } from "#site/search/searchText.wire.ts";
import { type TakedownList, takedownList } from "../takedowns/takedownList.ts";
import { gramQuery, gramsOf } from "./grams.ts";
import { pageNames, spell } from "./pageNames.ts";
import { alone, openTables } from "./searchTables.ts";

/** A text as it is compared: what parts nothing, and who writes it otherwise, make no difference. */
const lineOf = (text: string): string => gapless(simplifiedChinese(folded(text)));

/** What one file of texts says. */
type Texts = {
  readonly hash: string;
  readonly documents: readonly SearchText[];
  readonly synonyms?: readonly (readonly string[])[];
};

/** What is written down of a page. */
type Noted = {
  /** The title, folded and without gaps, and in lines the title and what is said around it. */
  name: string;
  said: string;
  kind: string;
  day: string;
  street: string;
  order: string;
};
type Remembered = Known & Pick<Noted, "name" | "said">;

/** Words whose places are remembered: a question asks for each of its own several times. */
const mostPlaces = 16;

/** Pages whose words are at hand: the newest are among the first answers of most questions. */
const mostTexts = 500;

/** Texts of theirs, and single lines of these, as they are compared. */
const mostLines = 10_000;

/** The search's own file: every word of the site, by pages. */
export type SearchFile = ReturnType<typeof openSearchFile>;

/** Opens it, or one in memory. It can be thrown away at any time: it is made again from the tree. Throws where another process works with it. */
export function openSearchFile(file = ":memory:") {
  if (file !== ":memory:") mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(file);
  try {
    database.exec(alone);
  } catch (error) {
    database.close();
    throw error;
  }
  const statement = openTables(database);
  const traitsOf = traitsBook();
  const remembered = ({ name, said, kind, street, day, order }: Noted): Remembered => ({
    ...{ traits: traitsOf({ kind, street, day }), name, said, day, order },
  });
  const readPages = () =>
    new Map<number, Remembered>(
      (statement.known.all() as { id: number; known: string }[]).map(({ id, known }) => [
        id,
        remembered(JSON.parse(known)),
      ]),
    );
  let pages = readPages();
  let takedowns = takedownList([]);
  /** Pages that were taken down and stand in the texts still. */
  let hidden = new Set<number>();
  const hide = () => {
    hidden = new Set([...pages].filter(([, { order }]) => takedowns.at(order)).map(([id]) => id));
  };
  const names = pageNames(statement, () => hidden);
  let synonyms: string[][] | undefined;

  function put(file: string, text: SearchText, json: string): void {
    const { title, kind, day, street = "", url } = text;
    const linesOf = (isHead: boolean) =>
      text.texts
        .filter(({ part }) => headParts.has(part) === isHead)
        .flatMap((one) => one.text.split("\n").map(lineOf))
        .join("\n");
    const name = lineOf(title);
    const head = linesOf(true);
    const rest = linesOf(false);
    const said = `${name}\n${head}`;
    const noted: Noted = { name, said, kind, day, street, order: url };
    const id = Number(statement.put.run(file, JSON.stringify(noted), json).lastInsertRowid);
    statement.index.run(id, gramsOf(`${said}\n${rest}`));
    names.put(id, text, rest);
    pages.set(id, remembered(noted));
    if (takedowns.at(url)) hidden.add(id);
  }

  function drop(id: number): void {
    for (const one of [statement.drop, statement.unindex]) one.run(id);
    names.drop(id);
    pages.delete(id);
    hidden.delete(id);
  }

  const places = new LRUCache<string, Places>({ max: mostPlaces });

  function placesOf(word: string): Places {
    const known = places.get(word);
    if (known) return known;
    const { ids: all } = statement.matches.get(gramQuery(word)) as { ids: string };
    const ids: number[] = [];
    const standings: Standing[] = [];
    for (const id of JSON.parse(all) as number[]) {
      const page = hidden.has(id) ? undefined : pages.get(id);
      if (!page) continue;
      // What a title has it has first: no word goes on over a line.
      const at = page.said.indexOf(word);
      ids.push(id);
      standings.push(at < 0 ? "text" : at < page.name.length ? "title" : "head");
    }
    const found = { ids, standings };
    places.set(word, found);
    return found;
  }

  const allSynonyms = (): string[][] => {
    synonyms ??= (statement.synonyms.all() as { synonyms: string }[]).flatMap(
      (row) => JSON.parse(row.synonyms) as string[][],
    );
    return synonyms;
  };

  const texts = new LRUCache<number, SearchText>({
    max: mostTexts,
    memoMethod: (id) => JSON.parse((statement.page.get(id) as { json: string }).json),
  });

  const lines = new LRUCache<string, string>({ max: mostLines, memoMethod: lineOf });

  const forget = () => {
    places.clear();
    texts.clear();
    names.forget();
    synonyms = undefined;
  };

  const source: SearchSource = {
    expect: () => {},
    placesOf,
    known: (id) => pages.get(id),
    called: (id, query) => {
      const page = pages.get(id);
      const at = page?.name.indexOf(query) ?? -1;
      if (!page || at < 0) return undefined;
      const { traits, name } = page;
      const title = { length: name.length, around: aroundName(traits.kind, name) };
      return calledBy(title, { at, length: query.length });
    },
    textOf: (id) => texts.memo(id),
    names: names.all,
    told: names.told,
    synonyms: allSynonyms,
    lineOf: (text) => lines.memo(text),
    ...{ spell, simplified: simplifiedChinese, simplifiedPage: simplifiedChinese },
  };

  return {
    /** Which texts it holds: hashes of files by their paths. */
    files: () =>
      new Map(
        (statement.files.all() as { path: string; hash: string }[]).map(({ path, hash }) => [
          path,
          hash,
        ]),
      ),
    /** Makes the pages of one file these; those that stay as they are cost nothing. */
    setFile(file: string, { hash, documents, synonyms = [] }: Texts): void {
      database.exec("BEGIN");
      try {
        const before = new Map(
          (statement.pagesOf.all(file) as { id: number; json: string }[]).map(({ id, json }) => [
            json,
            id,
          ]),
        );
        for (const text of documents) {
          const json = JSON.stringify(text);
          if (!before.delete(json)) put(file, text, json);
        }
        for (const id of before.values()) drop(id);
        const groups = synonyms.map((group) => group.map((one) => simplifiedChinese(folded(one))));
        statement.setFile.run(file, hash, JSON.stringify(groups));
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        pages = readPages();
        hide();
        throw error;
      }
      forget();
    },
    dropFile(file: string): void {
      for (const { id } of statement.pagesOf.all(file) as { id: number }[]) drop(id);
      statement.dropFile.run(file);
      forget();
    },
    /** From now on nobody finds what was taken down, whatever the texts hold. */
    leaveOut(list: TakedownList): void {
      takedowns = list;
      hide();
      forget();
    },
    ...source,
    close: () => database.close(),
  };
}
