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

const longestMs = 7 * 24 * 60 * 60 * 1000;

/** Storage may be forbidden, or full. */
const tried = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

export const forgetDraft = (place: string): void =>
  void tried(() => localStorage.removeItem(place));

/** Whether it is kept now. */
export const keepDraft = (place: string, draft: Draft): boolean =>
  tried(() => {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  }) ?? false;

export function keptDraft(place: string, now: number): Draft | undefined {
  const draft = tried(() => JSON.parse(localStorage.getItem(place) ?? "null") as Draft | null);
  if (!draft) return undefined;
  if (typeof draft.at === "number" && now - draft.at < longestMs && draft.fields && draft.files)
    return draft;
  forgetDraft(place);
  return undefined;
}
