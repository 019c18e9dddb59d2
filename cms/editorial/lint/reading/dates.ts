import type { Day } from "#leaves/shanghaiTime.ts";

/** A day as a text writes it; `year` is missing where the text leaves it out. */
export type WrittenDate = { from: number; to: number; year?: number; month: number; day: number };

const pattern =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]|(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?![\d.])/g;

/** All days of a text, those that the calendar lacks included. */
export const datesIn = (text: string): WrittenDate[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [all, year, month, day, isoYear, isoMonth, isoDay] = match;
    const given = year ?? isoYear;
    return {
      from: match.index,
      to: match.index + all.length,
      ...(given !== undefined && { year: Number(given) }),
      month: Number(month ?? isoMonth),
      day: Number(day ?? isoDay),
    };
  });

/** Days of a month; of February in a year that is not known, 29. */
const lengthOfMonth = (month: number, year = 2024): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const exists = ({ year, month, day }: Omit<WrittenDate, "from" | "to">): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(month, year);

const padded = (value: number): string => String(value).padStart(2, "0");

export const dayOf = (year: number, { month, day }: { month: number; day: number }): Day =>
  `${year}-${padded(month)}-${padded(day)}` as Day;

/**
 * The year that a day without one is of, for who writes on `from`: the same, or the one before for a month that had not come yet by
 * more than one (11月 written in January).
 */
export const yearMeant = (month: number, from: Day): number => {
  const year = Number(from.slice(0, 4));
  return month > Number(from.slice(5, 7)) + 1 ? year - 1 : year;
};
