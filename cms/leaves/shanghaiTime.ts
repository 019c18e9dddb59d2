/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/**
 * A calendar day of Asia/Shanghai as `YYYY-MM-DD`. Days are compared as days, in text order: an instant says more than
 * a day does, and which of two moments of one day comes first means nothing.
 */
export type Day = string & { readonly zone: "Asia/Shanghai" };

/** The day that an instant falls on. */
export const shanghaiDay = (at: Date): Day =>
  new Date(at.getTime() + offsetMs).toISOString().slice(0, 10) as Day;

/**
 * Whether a text begins with a day as ISO 8601 writes it, and the calendar has that day: engines read 30 February as a day in
 * March, and `2023/2/30`, `5` or `Feb 30 2023` as days that nobody meant.
 */
export const isOfCalendar = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day);
};

/**
 * The day that a date field stands for, whatever moment of it the field keeps: pickers store noon in UTC, imports midnight.
 * Undefined for nothing, for what is no date and for a day that the calendar has not.
 */
export const pickedDay = (value: unknown): Day | undefined => {
  if (typeof value !== "string" && !(value instanceof Date)) return undefined;
  const at = new Date(value);
  if (!Number.isFinite(at.getTime()) || (typeof value === "string" && !isOfCalendar(value)))
    return undefined;
  return shanghaiDay(at);
};

/** So many days after a day, or before it. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as Day;

/** The instant at which a day begins, in ms. */
export const startOfDay = (day: Day): number => Date.parse(day) - offsetMs;

/** Number of the day that an instant (ms) falls on. */
export const dayNumber = (at: number): number => Math.floor((at + offsetMs) / dayMs);

/** Time of day, in hours from 0 up to 24, of an instant (ms). */
export const hourOfDay = (at: number): number => ((at + offsetMs) % dayMs) / 3_600_000;

/** An instant as `2026-11-22 08:05:30`: sorts as it reads, and spreadsheets know it. */
export const shanghaiStamp = (at: Date): string =>
  new Date(at.getTime() + offsetMs).toISOString().slice(0, 19).replace("T", " ");
