import type { Day } from "#leaves/shanghaiTime.ts";

/** What a stretch of text is to its reader; rules look at it to know where they apply. */
export type FieldRole =
  | "kicker"
  | "headline"
  | "deck"
  | "summary"
  | "paragraph"
  | "heading"
  | "quotation"
  /** Quoted because it was wrong. */
  | "faulty"
  | "spoken"
  | "caption"
  | "alt"
  | "figure"
  | "name"
  | "byline"
  | "post"
  | "note";

/** A stretch of plain text. `path` is the field's path in the form; places in a body are `body:3.1` and, in its blocks, `body:3/caption`. */
export type LintField = { path: string; label: string; role: FieldRole; text: string };

/** A figure as printed; `path` is that of its value. */
export type LintFigure = { path: string; label: string; value: string; unit: string };

export type LintPicture = {
  /** Path of the text that stands for it: its alternative text, or a name for one that has none. */
  path: string;
  /** Names what is in its file. */
  content: string;
  alt: string;
  caption: string;
  credit: string;
  isIllustration: boolean;
  isPortrait: boolean;
  isConsented: boolean;
};

export type LintCredit = { path: string; role: string; name: string };

/** Somebody who is quoted, and where the name stands; `words` are what was said. */
export type LintSpeaker = { path: string; name: string; words: string };

export type LintReprint = { path: string; part: "source" | "author" | "title" | "editor" };

/** A text of any kind, as far as rules look at it. */
export type LintStory = {
  kind: string;
  /** All texts, in reading order. */
  fields: LintField[];
  figures: LintFigure[];
  pictures: LintPicture[];
  credits: LintCredit[];
  speakers: LintSpeaker[];
  /** Parts that a reprint lacks; undefined for our own texts. */
  reprintLacks?: LintReprint[];
  /** Codes of the places it is about. */
  places: string[];
  /** The day that the text speaks from: of print or publication; undefined until there is one. */
  day?: Day;
  /** Made up to show a kind of page. */
  isSample: boolean;
};
