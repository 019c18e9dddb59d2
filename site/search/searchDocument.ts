import type { Day } from "#leaves/shanghaiTime.ts";

/** One page as the search index knows it; short keys, for the index travels to phones. */
export type SearchDocument = {
  /** Address. */
  u: string;
  /** Kind in words. */
  k: string;
  /** Title. */
  t: string;
  /** Everything else that can be found: kicker, summary, places, people, topics. */
  x: string;
  /** Day of publication, for order; empty for what has none. */
  d: Day | "";
};

/** What is searched: all documents, or the addresses of files with them, those to search first before the others. */
export type SearchIndex<T = SearchDocument> = { documents: T[]; parts: string[] };
