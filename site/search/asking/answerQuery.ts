import { folded, gapless, wordsOfQuery } from "../fold.ts";
import { excerptOf, marked, wordsIn } from "./excerpt.ts";
import { namesLike, partsOfNames, toldSaid } from "./namesLike.ts";
import { alsoWorth, type Known, ranked, type Standing, titleWorth, worthOf } from "./rank.ts";
import { queryLimits, type SearchAsk } from "./searchAnswer.ts";
import type { SearchAnswer } from "./searchAnswer.wire.ts";
import type { Places, SearchSource } from "./searchSource.ts";
import { saidIn } from "./spelled.ts";

/** Names that are offered. */
const mostMeant = 5;

/** Of longer words the beginning is taken apart, in so many pieces: each step costs a question. */
const longestApart = 16;

/** Ways to say one word. */
const mostAlike = 8;

/** What a question is made of besides what it is about: words that ask, the city in which all of it lies, and the office of a street. */
const asking =
  /我要|我想|我们|请问|有没有|能不能|为什么|(?:怎么|咋个?)[办样]?|怎样|如何|(?:什么|啥)时候(?:开始|结束|截止)?|[在有是]?哪[里儿个些](?:有|是)?|有?什么|多少|[找是]谁|吗|呢|办事处|^(?:四川省?)?成都市?|^四川省?/;

/** What only joins words stands at neither end of one that is looked for. */
const joining = /^[的了给把被和跟]+|[的了是和]+$/g;

/** What a word is made of when it is taken apart: characters, but letters and digits as they stand together: 16 is nothing of 6316. */
const pieces = /[a-z0-9]+|[^a-z0-9]/gu;
const piecesOf = (word: string): string[] => word.match(pieces) ?? [];

type Found = { id: number; known: Known; score: number };

/** A number of a telephone with the code of its place, as it is written, where it was typed in one piece. */
const dialled = /^(0(?:10|2\d|[3-9]\d\d))(\d{7,8})$/;

/** A word with what means the same: itself, and itself with a part of it said otherwise. */
const alike = (search: SearchSource, word: string): string[] => [
  word,
  ...(dialled.test(word) ? [word.replace(dialled, "$1-$2")] : []),
  ...search
    .synonyms()
    .flatMap((group) =>
      group
        .filter((part) => word.includes(part))
        .flatMap((part) =>
          group.filter((other) => other !== part).map((other) => word.replace(part, () => other)),
        ),
    )
    .slice(0, mostAlike),
];

/** What was said otherwise counts less than the word itself. */
const lesser: Record<Standing, Standing> = { title: "head", head: "text", text: "text" };

/** Where a word stands, or what means the same. */
function placesOf(search: SearchSource, word: string): Places {
  const [own = "", ...others] = alike(search, word);
  if (others.length === 0) return search.placesOf(own);
  const found = new Map(entriesOf(search.placesOf(own)));
  for (const other of others)
    for (const [id, standing] of entriesOf(search.placesOf(other)))
      if (!found.has(id)) found.set(id, lesser[standing]);
  return { ids: [...found.keys()], standings: [...found.values()] };
}

const entriesOf = ({ ids, standings }: Places) =>
  ids.map((id, index) => [id, standings[index] ?? "text"] as const);

const stands = (search: SearchSource, word: string): boolean =>
  placesOf(search, word).ids.length > 0;

/** What other words of a query are worth on a page, and whether all are in its title; undefined where one is not on it. */
function othersOn(id: number, others: readonly ReadonlyMap<number, Standing>[]) {
  let [worth, isTitle] = [0, true];
  for (const places of others) {
    const standing = places.get(id);
    if (!standing) return undefined;
    worth += worthOf(standing);
    isTitle &&= standing === "title";
  }
  return { worth, isTitle };
}

const alone = { worth: 0, isTitle: true };

/** Pages on which every word stands, with how well they answer. */
function find(search: SearchSource, words: readonly string[], query: string): Found[] {
  const [fewest, ...more] = words
    .map((word) => placesOf(search, word))
    .sort((one, other) => one.ids.length - other.ids.length);
  if (!fewest || fewest.ids.length === 0) return [];
  const others = more.map((places) => new Map(entriesOf(places)));
  const found: Found[] = [];
  const whole = gapless(query);
  const { ids, standings } = fewest;
  // Not by an iterator: of ten thousand it takes as long as all that is done here.
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    const known = search.known(id);
    const standing = standings[index];
    const rest = others.length === 0 ? alone : othersOn(id, others);
    if (!known || !standing || !rest) continue;
    const isTitle = rest.isTitle && standing === "title";
    const more = isTitle
      ? titleWorth(known, search.called(id, whole))
      : standing === "text"
        ? 0
        : alsoWorth(known, whole);
    found.push({ id, known, score: worthOf(standing) + rest.worth + more });
  }
  return found;
}

const saidShortIn: typeof saidIn = (name, word, spell) =>
  saidIn(name, word, spell, { isShort: true });

/** The name that a word in letters says; of several the one that a page is called by. */
function nameSaid(search: SearchSource, word: string): string | undefined {
  const ways = [
    () => partsOfNames(search, word, saidIn),
    () => toldSaid(search, word),
    () => partsOfNames(search, word, saidShortIn),
  ];
  const said = ways.reduce<string[]>((found, way) => (found.length > 0 ? found : way()), []);
  const names = said.map(folded);
  for (const name of names) search.expect(name);
  const worths = names.map((name) =>
    find(search, [name], name).reduce((most, { score }) => Math.max(most, score), 0),
  );
  return names[worths.indexOf(Math.max(...worths))];
}

/** A word as runs of two and more characters that stand on some page, each as long as can be; what stands nowhere, or only joins, is left out. */
function runsOf(search: SearchSource, word: string): string[] {
  if (asking.test(word))
    return word
      .split(asking)
      .filter(Boolean)
      .flatMap((part) => runsOf(search, part));
  const parts = piecesOf(word).slice(0, longestApart);
  const kept = search.synonyms().flat();
  /** Pieces of a word at its shortest; one that the newsroom keeps stays whole, for it may stand nowhere as it is. */
  const shortestAt = (start: number): number => {
    const rest = parts.slice(start).join("");
    const known = kept.find((one) => one !== "" && rest.startsWith(one));
    if (known !== undefined) return piecesOf(known).length;
    return [...(parts[start] ?? "")].length > 1 ? 1 : 2;
  };
  const runs: string[] = [];
  for (let start = 0; start < parts.length; ) {
    let end = start + shortestAt(start);
    const run = () => parts.slice(start, end).join("");
    if (end > parts.length || !stands(search, run())) {
      start += 1;
      continue;
    }
    while (end < parts.length && stands(search, `${run()}${parts[end]}`)) end += 1;
    runs.push(run().replace(joining, ""));
    start = end;
  }
  return runs.filter((run) => [...run].length > 1);
}

/** The runs of a word that stand on one page together: all of them, or as many as do. The shortest goes first, of equals the earlier: 夜间噪声 is about 噪声. */
function apart(search: SearchSource, word: string): string[] | undefined {
  const runs = runsOf(search, word);
  while (runs.length > 0) {
    if (find(search, runs, word).length > 0) return runs;
    const lengths = runs.map(({ length }) => length);
    runs.splice(lengths.indexOf(Math.min(...lengths)), 1);
  }
  return undefined;
}

/** What to look for where a query is nowhere: the names that it says in letters, or its parts. */
function otherWords(search: SearchSource, words: readonly string[]): string[] | undefined {
  // cu qiao is cuqiao.
  const spaced = words.length > 1 && words.every((word) => /^[a-z]+$/.test(word));
  const whole = spaced ? nameSaid(search, words.join("")) : undefined;
  if (whole !== undefined) return [whole];
  const others = words.map((word) => {
    if (stands(search, word)) return [word];
    const name = /[a-z]/.test(word) ? nameSaid(search, word) : undefined;
    return name === undefined ? apart(search, word) : [name];
  });
  return others.every((one) => one !== undefined) ? others.flat() : undefined;
}

function hitOf(
  search: SearchSource,
  { id }: Found,
  ways: readonly (readonly string[])[],
): SearchAnswer["hits"][number] {
  const words = ways.flat();
  const { title, place, texts, url, kind, day } = search.textOf(id);
  const isInTitle = ways.every((way) => way.some(wordsIn(title, search.lineOf)));
  const looks = isInTitle ? [] : texts.map(({ text }) => wordsIn(text, search.lineOf));
  const all = looks.findIndex((has) => ways.every((way) => way.some(has)));
  const where = texts[all >= 0 ? all : looks.findIndex((has) => words.some(has))];
  const shown = where ?? texts.find(({ part }) => part === "摘要");
  return {
    ...{ url, kind, title: marked(title, words, search.simplifiedPage), day },
    ...(place && { place }),
    ...(where && { part: where.part }),
    excerpt: shown ? excerptOf(shown.text, words, search) : [],
  };
}

/** Answers a query (rules F1 to F5). One that is nowhere is answered by what it says in letters or by its parts, and says so. */
export function answerQuery(search: SearchSource, ask: SearchAsk): SearchAnswer {
  const typed = [...ask.query].slice(0, queryLimits.characters).join("");
  const asked = search.simplifiedPage(folded(typed));
  const wordsOf = (text: string) => wordsOfQuery(text).slice(0, queryLimits.words);
  const asItIs = find(search, wordsOf(asked), asked);
  const query = asItIs.length > 0 ? asked : search.simplified(asked);
  const own = wordsOf(query);
  const literal = query === asked ? asItIs : find(search, own, query);
  const meant = literal.length > 0 ? [] : own.flatMap((word) => namesLike(search, word));
  // A name written otherwise is asked about, not taken apart.
  const instead = literal.length === 0 && meant.length === 0 ? (otherWords(search, own) ?? []) : [];
  const words = instead.length > 0 ? instead : own;
  const ways = words.map((word) => alike(search, word));
  const found = instead.length > 0 ? find(search, instead, instead.join("")) : literal;
  const { chosen, ...rest } = ranked(found, ask);
  return {
    ...rest,
    hits: chosen.map((one) => hitOf(search, one, ways)),
    instead,
    meant: [...new Set(meant)].slice(0, mostMeant),
  };
}
