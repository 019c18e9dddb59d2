import type { StatementSync } from "node:sqlite";
import { addDays, type Day, startOfDay } from "#leaves/shanghaiTime.ts";
import { monthOf, yearOf } from "./period.ts";
import type { StoredDocuments } from "./storedDocuments.ts";

/** How many entries of a list one day has. */
export type DayOfList = { day: Day; count: number };

/** An entry without its text: what addresses and sitemaps need. */
export type Entry = { kind: string; slug: string; updatedAt: string };

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

/** Some of the entries of a list or of one of its years, months or days, counted from the oldest. */
export type Cut = { period?: string; from: number; most: number };

/** Where an entry stands in a list. */
export type Listed = { kind?: string; slug: string };

/** What can be asked of a list, newest first. Each answer is bounded by what is asked for, however long the list is. */
export type DatedList<T> = Counts & {
  /** The newest of all, or of a year, month or day. */
  newest: (most: number, period?: string) => readonly T[];
  /** Entries from the oldest on. */
  oldest: (cut: Cut) => readonly T[];
  entries: (cut: Cut) => readonly Entry[];
  /** The entries right before and after one in the list. */
  older: (entry: Listed) => T | undefined;
  newer: (entry: Listed) => T | undefined;
  /** The entries that are nearest to a moment in time, at most so many to either side. */
  near: (at: string, most: number) => readonly T[];
};

const down = "ORDER BY at DESC, ord DESC, kind, slug";
const up = "ORDER BY at, ord, kind DESC, slug DESC";
const columns = "kind, slug, updated AS updatedAt";

/** The questions that lists are asked, in SQL. Order of rule P15. */
export const listQuestions = {
  changedAt: "SELECT max(updated) AS at FROM entry WHERE list = ?",
  days: "SELECT day, count FROM tally WHERE list = ? AND day >= ? AND day < ? ORDER BY day",
  total:
    "SELECT coalesce(sum(count), 0) AS count FROM tally WHERE list = ? AND day >= ? AND day < ?",
  dayBefore: "SELECT day FROM tally WHERE list = ? AND day < ? ORDER BY day DESC LIMIT 1",
  dayAfter: "SELECT day FROM tally WHERE list = ? AND day > ? ORDER BY day LIMIT 1",
  newest: `SELECT ${columns} FROM entry WHERE list = ? AND at >= ? AND at < ? ${down} LIMIT ?`,
  oldest: `SELECT ${columns} FROM entry WHERE list = ? AND at >= ? AND at < ? ${up} LIMIT ? OFFSET ?`,
  after: `SELECT ${columns} FROM entry WHERE list = ? AND at > ? ${up} LIMIT ?`,
  until: `SELECT ${columns} FROM entry WHERE list = ? AND at <= ? ${down} LIMIT ?`,
  position: "SELECT at, ord FROM entry WHERE list = ? AND kind = ? AND slug = ?",
  older: `SELECT ${columns} FROM entry WHERE list = ? AND (at, ord) <= (?, ?)
          AND NOT (at = ? AND ord = ? AND (kind, slug) <= (?, ?)) ${down} LIMIT 1`,
  newer: `SELECT ${columns} FROM entry WHERE list = ? AND (at, ord) >= (?, ?)
          AND NOT (at = ? AND ord = ? AND (kind, slug) >= (?, ?)) ${up} LIMIT 1`,
} as const;
export type ListQuestions = Readonly<Record<keyof typeof listQuestions, StatementSync>>;

/** Instants (ms) from the beginning of a year, month or day to its end; all time without a period. */
const instantsOf = (period: string | undefined): readonly [number, number] => {
  if (!period) return [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const first = `${period}${"-01-01".slice(period.length - 4)}` as Day;
  if (period.length === 10) return [startOfDay(first), startOfDay(addDays(first, 1))];
  const [year = 0, month = 12] = period.split("-").map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as Day;
  return [startOfDay(first), startOfDay(next)];
};

/** Every text that begins with a period stands between these. */
const textsOf = (period: string) => [period, `${period}~`] as const;

const tally = (days: readonly DayOfList[], periodOf: (day: Day) => string) => {
  const counts = new Map<string, number>();
  for (const { day, count } of days)
    counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + count);
  return [...counts].map(([period, count]) => ({ period, count })).reverse();
};

type Place = { at: number; ord: number };

/** The list of this name in a store; a list that nothing stands in is empty. */
export const datedList = <T>(
  key: string,
  {
    ask,
    documents,
    kind: own,
  }: {
    ask: ListQuestions;
    documents: StoredDocuments;
    /** Kind of the entries that are asked for without one. */
    kind?: string;
  },
): DatedList<T> => {
  const read = (rows: unknown[]) =>
    (rows as Entry[]).flatMap(({ kind, slug }) => documents.read<T>(kind, slug) ?? []);
  const daysIn = (period: string) =>
    ask.days.all(key, ...textsOf(period)) as unknown as readonly DayOfList[];
  const total = (period: string) =>
    (ask.total.get(key, ...textsOf(period)) as { count: number }).count;
  const dayOf = (row: unknown) => (row as { day: Day } | undefined)?.day;
  const beside = (question: StatementSync, { kind = own ?? "", slug }: Listed) => {
    const place = ask.position.get(key, kind, slug) as Place | undefined;
    if (!place) return undefined;
    const { at, ord } = place;
    return read(question.all(key, at, ord, at, ord, kind, slug))[0];
  };
  const cutOf = ({ period, from, most }: Cut) =>
    ask.oldest.all(key, ...instantsOf(period), most, from);
  return {
    get count() {
      return total("");
    },
    get changedAt() {
      return (ask.changedAt.get(key) as { at: string | null }).at ?? undefined;
    },
    newest: (most, period) => read(ask.newest.all(key, ...instantsOf(period), most)),
    oldest: (cut) => read(cutOf(cut)),
    entries: (cut) => cutOf(cut) as unknown as Entry[],
    days: daysIn,
    total,
    years: () => tally(daysIn(""), yearOf),
    months: (year) => tally(daysIn(year), monthOf),
    dayBefore: (day) => dayOf(ask.dayBefore.get(key, day)),
    dayAfter: (day) => dayOf(ask.dayAfter.get(key, day)),
    older: (entry) => beside(ask.older, entry),
    newer: (entry) => beside(ask.newer, entry),
    near: (at, most) => {
      const instant = Date.parse(at);
      return read([
        ...ask.after.all(key, instant, most).reverse(),
        ...ask.until.all(key, instant, most),
      ]);
    },
  };
};
