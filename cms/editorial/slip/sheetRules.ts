/** A line of a sheet: what it is called and what it says, which may have lines of its own. */
export type SheetLine = { label: string; value: string };

/** What stands on the one page of a sheet, and in full what was too long for it. */
export type Sheet = { lines: SheetLine[]; rest: SheetLine[] };

/** Room for a text: so many printed lines of so many full-width characters. */
export type Room = { readonly most: number; readonly perLine: number };

/** Figures and Latin letters are about half as wide. */
const widthOf = (character: string) => (/[ -ɏ]/.test(character) ? 0.6 : 1);

const widthIn = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

/** How many lines a text takes in print. */
const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(widthIn(one) / perLine)), 0);

/** As much of a text as there is room for, with `more` behind it where something is left out. */
export function shortened(text: string, { most, perLine }: Room, more: string): string {
  const fits = (one: string) => linesOf(one, perLine) <= most;
  if (fits(text)) return text;
  let kept = "";
  for (const character of text) {
    if (!fits(`${kept}${character}${more}`)) break;
    kept += character;
  }
  return `${kept}${more}`;
}

/**
 * Rule R28: the lines of a sheet, each in no more than its lines of print, so that all of them stand on one A4 page whatever was written. What was
 * cut is there in full among the rest.
 */
export function sheetOf(given: readonly (SheetLine & Room)[], more: string): Sheet {
  const filled = given.filter(({ value }) => value !== "");
  const cut = filled.map(({ label, value, ...room }) => ({
    ...{ label, value },
    shown: shortened(value, room, more),
  }));
  return {
    lines: cut.map(({ label, shown }) => ({ label, value: shown })),
    rest: cut.flatMap(({ label, value, shown }) => (shown === value ? [] : [{ label, value }])),
  };
}
