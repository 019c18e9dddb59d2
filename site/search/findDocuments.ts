import { folded, wordsOfQuery } from "./fold.ts";
import type { SearchDocument } from "./searchDocument.ts";

const inTitle = 4;
const inText = 1;

/**
 * Documents in which every word of the query occurs, best first: a word in the title counts for more than one in the
 * text, newer goes before older.
 */
export const findDocuments = (
  documents: readonly SearchDocument[],
  query: string,
): SearchDocument[] => {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  return documents
    .map((document) => {
      const title = folded(document.t);
      const text = folded(document.x);
      const scores = words.map((word) =>
        title.includes(word) ? inTitle : text.includes(word) ? inText : 0,
      );
      const score = scores.includes(0) ? 0 : scores.reduce<number>((sum, one) => sum + one, 0);
      return { document, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.document.d.localeCompare(a.document.d))
    .map(({ document }) => document);
};
