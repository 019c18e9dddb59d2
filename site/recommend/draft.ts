import { keptHere } from "./keptHere.ts";

/** What somebody typed into a form that was not filed yet (rule O44). */
export type Draft = {
  /** The form's key (rule O4): sent from here again, it is the same form. */
  key: string;
  began: string;
  /** When it was typed last, in ms. */
  at: number;
  fields: Record<string, string>;
  /** Files that were taken with it, by their place: the token and what is shown. */
  files: Record<string, { token: string; said: string }>;
};

/** Where the draft of a form lies: each recommendation that somebody says more about has one of its own. */
export const draftPlace = (number: string | undefined): string =>
  number ? `recommend ${number}` : "recommend";

export const keptDraft = (place: string, now: number): Draft | undefined =>
  keptHere<Draft>(place, now, ({ fields, files }) => fields !== undefined && files !== undefined);
