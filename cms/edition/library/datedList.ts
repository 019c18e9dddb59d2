import type { StatementSync } from "node:sqlite";
import { addDays, type Day, startOfDay } from "#leaves/shanghaiTime.ts";
import { monthOf, yearOf } from "./period.ts";
import type { StoredDocuments } from "./storedDocuments.ts";
import { always, membersOf, type Trace, updatesOf } from "./trace.ts";

/** How many entries of a list one day has. */
export type DayOfList = { day: Day; count: number };

/** An entry without its text: what addresses and sitemaps need. */
export type Entry = { kind: string; slug: string; updatedAt: string };

/** What can be asked of a list about its calendar. */
export type Counts = {
  count: number;
  /** Whether there are more than so many; new ones do not make it another answer. */
  hasMoreThan: (count: number) => boolean;
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
const columns = "kind, slug, at, updated AS updatedAt";

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
  if (!period) return always;
  const first = `${period}${"-01-01".slice(period.length - 4)}` as Day;
  if (period.length === 10) return [startOfDay(first), startOfDay(addDays(first, 1))];
  const [year = 0, month = 12] = period.split("-").map(Number);
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as Day;
  return [startOfDay(first), startOfDay(next)];
};

/** Every text that begins with a period stands between these. */
const textsOf = (period: string) => [period, `${period}~`] as const;

/** How many entries each year or month has that has any, newest first. */
export const tally = (days: readonly DayOfList[], periodOf: (day: Day) => string) => {
  const counts = new Map<string, number>();
  for (const { day, count } of days)
    counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + count);
  return [...counts].map(([period, count]) => ({ period, count })).reverse();
};

type Place = { at: number; ord: number };
type Row = Entry & { at: number };

/** The list of this name in a store; a list that nothing stands in is empty. */
export const datedList = <T>(
  key: string,
  {
    ask,
    documents,
    trace,
    kind: own,
  }: {
    ask: ListQuestions;
    documents: StoredDocuments;
    trace: Trace;
    /** Kind of the entries that are asked for without one. */
    kind?: string;
  },
): DatedList<T> => {
  const [first, last] = always;
  const dependOn = (from: number, to: number) => trace.span(key, from, to);
  /** Counts and days are others only when entries come, go or move. */
  const dependOnMembers = (from: number, to: number) => trace.span(membersOf(key), from, to);
  const dependOnUpdates = (from: number, to: number) => trace.span(updatesOf(key), from, to);
  const within = (period: string | undefined) => {
    const [from, to] = instantsOf(period);
    dependOnMembers(from, to - 1);
  };
  const read = (rows: readonly Row[]) =>
    rows.flatMap(({ kind, slug }) => documents.show<T>(kind, slug) ?? []);
  const daysIn = (period: string) => {
    within(period);
    return ask.days.all(key, ...textsOf(period)) as unknown as readonly DayOfList[];
  };
  const total = (period: string) => {
    within(period);
    return (ask.total.get(key, ...textsOf(period)) as { count: number }).count;
  };
  const dayOf = (row: unknown) => (row as { day: Day } | undefined)?.day;
  const newest = (most: number, period?: string): readonly Row[] => {
    const [from, to] = instantsOf(period);
    const rows = documents.remember(
      `newest ${key} ${from} ${to} ${most}`,
      () => ask.newest.all(key, from, to, most) as unknown as Row[],
    );
    dependOn(rows.length < most ? from : (rows.at(-1)?.at ?? from), to - 1);
    return rows;
  };
  const oldest = (
    { period, from: skip, most }: Cut,
    depend: (from: number, to: number) => void,
  ): readonly Row[] => {
    const [from, to] = instantsOf(period);
    const rows = ask.oldest.all(key, from, to, most, skip) as unknown as Row[];
    depend(from, rows.length < most ? to - 1 : (rows.at(-1)?.at ?? to - 1));
    return rows;
  };
  const beside = ({ kind = own ?? "", slug }: Listed, side: "older" | "newer") => {
    trace.key(`${kind}/${slug}`);
    const place = ask.position.get(key, kind, slug) as Place | undefined;
    if (!place) return undefined;
    const { at, ord } = place;
    const rows = ask[side].all(key, at, ord, at, ord, kind, slug) as unknown as Row[];
    if (side === "older") dependOn(rows[0]?.at ?? first, at);
    else dependOn(at, rows[0]?.at ?? last);
    return read(rows)[0];
  };
  return {
    get count() {
      return total("");
    },
    hasMoreThan: (count) => {
      const [, end] = always;
      const next = (ask.oldest.all(key, first, end, 1, count) as unknown as Row[])[0];
      dependOnMembers(first, next?.at ?? last);
      return next !== undefined;
    },
    get changedAt() {
      dependOnUpdates(first, last);
      return (ask.changedAt.get(key) as { at: string | null }).at ?? undefined;
    },
    newest: (most, period) => read(newest(most, period)),
    oldest: (cut) => read(oldest(cut, dependOn)),
    entries: (cut) => oldest(cut, dependOnUpdates),
    days: daysIn,
    total,
    years: () => tally(daysIn(""), yearOf),
    months: (year) => tally(daysIn(year), monthOf),
    dayBefore: (day) => {
      const found = dayOf(ask.dayBefore.get(key, day));
      const [before] = instantsOf(day.slice(0, 10));
      dependOnMembers(found ? startOfDay(found) : first, before);
      return found;
    },
    dayAfter: (day) => {
      const found = dayOf(ask.dayAfter.get(key, day));
      dependOnMembers(instantsOf(day.replace("~", ""))[0], found ? instantsOf(found)[1] : last);
      return found;
    },
    older: (entry) => beside(entry, "older"),
    newer: (entry) => beside(entry, "newer"),
    near: (at, most) => {
      const instant = Date.parse(at);
      const after = ask.after.all(key, instant, most) as unknown as Row[];
      const until = ask.until.all(key, instant, most) as unknown as Row[];
      dependOn(
        until.length < most ? first : (until.at(-1)?.at ?? first),
        after.length < most ? last : (after.at(-1)?.at ?? last),
      );
      return read([...after.reverse(), ...until]);
    },
  };
};
