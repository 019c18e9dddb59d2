import { addDays, type Day, pickedDay, shanghaiDay } from "#leaves/shanghaiTime.ts";

/** Nothing on this site is older, and a typing slip such as the year 203 is. */
const earliest = "1990-01-01" as Day;
/** Campaigns and print issues are planned ahead, but not further than this. */
const furthestDays = 3660;

/** Whether a picked day lies between 1990 and so many days from today, in Asia/Shanghai. */
export const isPlausibleDay = (facts: { date: unknown; daysAhead: number; now: Date }): boolean => {
  const day = pickedDay(facts.date);
  const latest = addDays(shanghaiDay(facts.now), facts.daysAhead);
  return day !== undefined && day >= earliest && day <= latest;
};

const timeOf = (value: unknown): number =>
  typeof value === "string" || value instanceof Date ? new Date(value).getTime() : Number.NaN;

/** Whether an instant has not come yet: a clock ran ahead, or somebody typed it. */
export const isAhead = (facts: { at: unknown; now: Date }): boolean =>
  timeOf(facts.at) > facts.now.getTime();

/** Whether two values, however written, are one instant. */
export const isSameInstant = (a: unknown, b: unknown): boolean => timeOf(a) === timeOf(b);

/** Rule C26: an instant that orders pages has passed, and is not before 1990. */
export const isPastInstant = (facts: { at: unknown; now: Date }): boolean =>
  timeOf(facts.at) <= facts.now.getTime() &&
  isPlausibleDay({ date: facts.at, daysAhead: 0, now: facts.now });

/** Rule C26: an instant that is planned for is one of this age: from 1990 to ten years ahead. */
export const isPlausibleInstant = (facts: { at: unknown; now: Date }): boolean =>
  isPlausibleDay({ date: facts.at, daysAhead: furthestDays, now: facts.now });
