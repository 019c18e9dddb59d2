import { cleanText } from "#leaves/cleanText.ts";

/** Marks that people type for one another, or not at all. */
const quotes = /[“”„‟‘’‚‛「」『』〝〞"'«»《》〈〉]/g;
const dots = /[•‧∙⋅・･]/g;
/** Commas that part the thousands of a number. */
const thousands = /(\d),(?=\d{3}(?!\d))/g;

/** Case, full-width forms, kinds of quotes and of the dot in names, commas in numbers and invisible characters make no difference to a search. */
export const folded = (text: string): string =>
  cleanText(text.normalize("NFKC"))
    .replace(quotes, "")
    .replace(dots, "·")
    .replace(thousands, "$1")
    .toLowerCase();

/** The words of a query: parted by spaces; Chinese needs no parting, any run of characters is found. */
export const wordsOfQuery = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean);

/** A folded text without gaps: spaces part nothing that is looked for. */
export const gapless = (text: string): string => text.replace(/\s+/g, "");
