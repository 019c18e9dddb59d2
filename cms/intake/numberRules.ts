import { shanghaiDay } from "#leaves/shanghaiTime.ts";

/** Rule O1: the year that numbers of this instant belong to. */
export const yearOfNumber = (at: Date): number => Number(shanghaiDay(at).slice(0, 4));

/** Rule O1: number of the `place`-th recommendation of a year, `TJ-2026-000001` for the first. */
export const numberOf = (year: number, place: number): string =>
  `TJ-${year}-${String(place).padStart(6, "0")}`;

/** A number as people type it, in the one form that is stored; undefined for what is no number. */
export const typedNumber = (typed: string): string | undefined => {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "");
  const [, year, place] = /^(?:TJ)?(20\d{2})(\d{6,9})$/.exec(plain) ?? [];
  return year && place ? `TJ-${year}-${place}` : undefined;
};
