import type { Queryable } from "#leaves/Queryable.ts";
import type { Asked } from "#site/search/asking/readAsked.ts";
import type { SearchAnswer } from "#site/search/asking/searchAnswer.wire.ts";
import { wordsOfQuery } from "#site/search/fold.ts";

/** A word, and how often it was asked for in vain. */
export type MissedWord = { word: string; count: number };

/** A word that fewer asked for may be somebody's own: it is told to nobody. */
const fewest = 3;

const mostCharacters = 20;

/** Words that are counted at once; what comes beyond is not. */
const mostWords = 2_000;

/** Marks by which people part a telephone number. */
const parting = /[\s()（）.·/+-]|[‐-―]/g;

/** What could be the number or address of somebody: of telephone, mail or web, or where a door is. */
const isSomebodys = (word: string) =>
  /@|:\/\/|[\d一二三四五六七八九十]+(?:栋|幢|单元|室|号)/.test(word) ||
  /\d{5}/.test(word.replace(parting, ""));

/**
 * Counts in memory what readers look for and do not find (rule F14): the word alone, of no one and at no time. What was asked
 * for often enough is taken by `told`, the others are forgotten after a day.
 */
export function countMissed() {
  let counts = new Map<string, number>();
  return {
    note({ query, kind, street, year, page }: Asked, { count }: Pick<SearchAnswer, "count">): void {
      const isWhole =
        kind === undefined && street === undefined && year === undefined && page === 1;
      const word = wordsOfQuery(query).join(" ");
      const isFit = word !== "" && [...word].length <= mostCharacters && !isSomebodys(word);
      if (count > 0 || !isWhole || !isFit) return;
      if (counts.size >= mostWords && !counts.has(word)) return;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    /** What was asked for often enough since it was last told. */
    told(): MissedWord[] {
      const told = [...counts].filter(([, count]) => count >= fewest);
      for (const [word] of told) counts.delete(word);
      return told.map(([word, count]) => ({ word, count }));
    },
    forget: () => {
      counts = new Map();
    },
  };
}

export type MissedWords = Pick<ReturnType<typeof countMissed>, "note">;

const tellMs = 10 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** Counts, and hands in every ten minutes what may be told. A database that is away loses some counts, and stops nothing. */
export function startMissedWords(
  database: Queryable,
  onFault: (error: unknown) => void,
): MissedWords {
  const words = countMissed();
  setInterval(() => {
    const told = words.told();
    if (told.length > 0)
      database.query("SELECT publishing.note_missed($1)", [JSON.stringify(told)]).catch(onFault);
  }, tellMs).unref();
  setInterval(words.forget, dayMs).unref();
  return words;
}
