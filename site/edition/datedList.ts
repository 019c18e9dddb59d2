import { type Day, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { monthOf, yearOf } from "./period.ts";

/** How many entries of a list one day has. */
export type DayOfList = { day: Day; count: number };

/** What can be asked of a list about its calendar. */
export type Counts = {
  count: number;
  /** When an entry last changed; undefined of an empty list. */
  changedAt: string | undefined;
  /** The days of a year or month that have entries, or with no period those of all time, oldest first. */
  days: (period: string) => readonly DayOfList[];
  /** How many entries a year, month or day has. */
  total: (period: string) => number;
  /** Years and months that have entries, newest first, with how many. */
  years: () => readonly { period: string; count: number }[];
  months: (year: string) => readonly { period: string; count: number }[];
  /** The last day with entries before a day, and the first after it. */
  dayBefore: (day: string) => Day | undefined;
  dayAfter: (day: string) => Day | undefined;
};

/** What can be asked of a list, newest first. Each answer is bounded by what is asked for, however long the list is. */
export type DatedList<T> = Counts & {
  newest: (most: number) => readonly T[];
  /** All entries of one day. */
  day: (day: string) => readonly T[];
  /** The entries right before and after one in the list. */
  older: (entry: T) => T | undefined;
  newer: (entry: T) => T | undefined;
  /** The entries that are nearest to a moment in time, at most so many to either side. */
  near: (at: string, most: number) => readonly T[];
};

/** When an entry was published and when it last changed. */
export type Dates<T> = { publishedAt: (entry: T) => string; updatedAt: (entry: T) => string };

const tally = (days: readonly DayOfList[], periodOf: (day: Day) => string) => {
  const counts = new Map<string, number>();
  for (const { day, count } of days)
    counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + count);
  return [...counts].map(([period, count]) => ({ period, count })).reverse();
};

/** Where the first entry stands that is no longer before a key, in a list that rises. */
const firstFrom = <T>(list: readonly T[], isBefore: (entry: T) => boolean): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A list over entries that come in the order of rule P15, newest first. */
export const datedList = <T>(entries: readonly T[], dates: Dates<T>): DatedList<T> => {
  const byDay = new Map<Day, T[]>();
  for (const entry of entries) {
    const day = shanghaiDay(new Date(dates.publishedAt(entry)));
    const known = byDay.get(day);
    if (known) known.push(entry);
    else byDay.set(day, [entry]);
  }
  const days = [...byDay].map(([day, { length }]) => ({ day, count: length })).reverse();
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const changedAt = entries
    .map(dates.updatedAt)
    .reduce<string | undefined>((last, at) => (last && last > at ? last : at), undefined);
  const inPeriod = (period: string) => {
    const from = firstFrom(days, ({ day }) => day < period);
    return days.slice(
      from,
      firstFrom(days, ({ day }) => day < `${period}~`),
    );
  };
  const totals = new Map<string, number>();
  for (const { day, count } of days)
    for (const period of [yearOf(day), monthOf(day), day])
      totals.set(period, (totals.get(period) ?? 0) + count);
  const beside = (entry: T, step: 1 | -1) => {
    const index = places.get(entry);
    return index === undefined ? undefined : entries[index + step];
  };
  return {
    count: entries.length,
    changedAt,
    newest: (most) => entries.slice(0, most),
    day: (day) => byDay.get(day as Day) ?? [],
    days: inPeriod,
    total: (period) => totals.get(period) ?? 0,
    years: () => tally(days, yearOf),
    months: (year) => tally(inPeriod(year), monthOf),
    dayBefore: (day) => days[firstFrom(days, (one) => one.day < day) - 1]?.day,
    dayAfter: (day) => days[firstFrom(days, (one) => one.day <= day)]?.day,
    older: (entry) => beside(entry, 1),
    newer: (entry) => beside(entry, -1),
    near: (at, most) => {
      const from = firstFrom(entries, (entry) => dates.publishedAt(entry) > at);
      return entries.slice(Math.max(0, from - most), from + most);
    },
  };
};

/** Lists by their keys; each is made when it is first asked for. */
export const listsByKey = <T>(
  entries: readonly T[],
  options: { keysOf: (entry: T) => readonly string[]; dates: Dates<T> },
): ((key: string) => DatedList<T>) => {
  const posted = new Map<string, T[]>();
  for (const entry of entries)
    for (const key of new Set(options.keysOf(entry))) {
      const list = posted.get(key);
      if (list) list.push(entry);
      else posted.set(key, [entry]);
    }
  const made = new Map<string, DatedList<T>>();
  return (key) => {
    const list = made.get(key) ?? datedList(posted.get(key) ?? [], options.dates);
    made.set(key, list);
    return list;
  };
};

/** Dates of a document that has them by these names. */
export const ownDates = {
  publishedAt: ({ publishedAt }: { publishedAt: string }) => publishedAt,
  updatedAt: ({ updatedAt }: { updatedAt: string }) => updatedAt,
} as const;
