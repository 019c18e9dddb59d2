import { cleanText } from "#leaves/cleanText.ts";
import type { SearchDocument } from "./searchDocument.ts";

/** Marks that people type for one another, or not at all. */
const quotes = /[“”„‟「」『』〝〞"«»《》〈〉]/g;
const dots = /[•‧∙⋅・･]/g;

/** Case, full-width forms, kinds of quotes and of the dot in names, and invisible characters make no difference to a search. */
const folded = (text: string) =>
  cleanText(text.normalize("NFKC")).replace(quotes, "").replace(dots, "·").toLowerCase();

const inTitle = 4;
const inText = 1;

/**
 * Documents in which every word of the query occurs, best first: a word in the title counts for more than one in the
 * text, newer goes before older. Words are parted by spaces; Chinese needs no parting, any run of characters is found.
 */
export const findDocuments = (
  documents: readonly SearchDocument[],
  query: string,
): SearchDocument[] => {
  const words = folded(query).split(/\s+/).filter(Boolean);
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
