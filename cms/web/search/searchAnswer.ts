/** Longest query that is answered as it stands, in characters, and most of its words. */
export const queryLimits = { characters: 64, words: 6 } as const;

export const sorts = ["best", "new"] as const;

/** What is asked of the search: a query, and what the answers are to have in common. */
export type SearchAsk = {
  query: string;
  kind?: string;
  street?: string;
  year?: string;
  sort: (typeof sorts)[number];
  /** Answers that are skipped. */
  from: number;
  most: number;
};

/** A run of an excerpt; `isHit` stands where the query does. */
export type Run = { text: string; isHit: boolean };

export type Facet = { value: string; count: number }[];

export type SearchAnswer = {
  count: number;
  hits: {
    url: string;
    kind: string;
    title: Run[];
    day: string;
    place?: string;
    /** Where the excerpt stands; undefined where the title says it all. */
    part?: string;
    excerpt: Run[];
  }[];
  kinds: Facet;
  streets: Facet;
  years: Facet;
  /** What was looked for in the place of the query, which is nowhere: the same sounds, or its parts. */
  instead: string[];
  /** What may have been meant, to be asked for. */
  meant: string[];
};
