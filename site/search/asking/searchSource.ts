import type { SearchText } from "../searchText.wire.ts";
import type { Called, Known, Standing } from "./rank.ts";
import type { Spell, Spelled } from "./spelled.ts";

/** The pages on which a word stands, and the best place on each, side by side: to put ten thousand into a map takes longer than to find them. */
export type Places = { readonly ids: readonly number[]; readonly standings: readonly Standing[] };

/** What answers are made from: the file that `web` keeps, or files that a browser loads from a plain host. */
export type SearchSource = {
  /** Says early which words will be asked for, where that saves waiting. */
  expect: (word: string) => void;
  /** Where a folded word stands. */
  placesOf: (word: string) => Places;
  /** What is remembered of a page. */
  known: (id: number) => Known | undefined;
  /** How the title of a page is to a folded query without gaps. */
  called: (id: number, query: string) => Called;
  textOf: (id: number) => SearchText;
  /** Names that people ask for by their sounds, those that most pages have first. */
  names: () => readonly Spelled[];
  /** Names that stand in running texts, by two sounds of theirs (`soundPairs`). */
  told: (pair: string) => readonly string[];
  /** Groups of words that mean the same, folded. */
  synonyms: () => readonly (readonly string[])[];
  /** Sounds of what was asked. */
  spell: Spell;
  /** A text in simplified characters, and one that stands on a page, for which nothing has to be loaded. Words and pages are compared so. */
  simplified: (text: string) => string;
  simplifiedPage: (text: string) => string;
  /** A text of a page as it is compared: folded, in simplified characters and without gaps. Twenty answers take longer to fold than to find. */
  lineOf: (text: string) => string;
};
