/** Longest query that is answered as it stands, in characters, and most of its words. */
export const queryLimits = { characters: 64, words: 6 } as const;

/** Answers on one page. */
export const answersOnPage = 20;

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
