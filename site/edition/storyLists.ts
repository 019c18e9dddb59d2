import type { Case, Story } from "#content/story.wire.ts";
import { type Day, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { monthOf, yearOf } from "./period.ts";

type Kind = Story["kind"];

/** Names of the lists that a library keeps. */
export type ListName =
  | { of: "all" }
  | { of: "kind"; kind: Kind }
  /** Cases of one dimension of the report. */
  | { of: "dimension"; dimension: string }
  /** Stories from a district (six digits of a code) or a street (nine), all of them or those of one kind. */
  | { of: "place"; code: string; kind?: Kind }
  | { of: "topic"; slug: string; kind?: Kind }
  /** Cases on the whole of a district. */
  | { of: "features"; code: string }
  /** Announcements that a project came with. */
  | { of: "project"; slug: string };

/** Stories of one list on one day. */
export type DayOfList = { day: Day; count: number };

/** What can be asked of a list, newest first. Each answer is bounded by what is asked for, however long the list is. */
export type StoryList = {
  count: number;
  /** When a story of the list last changed; undefined of an empty list. */
  changedAt: string | undefined;
  newest: (most: number) => readonly Story[];
  /** All stories of one day. */
  day: (day: string) => readonly Story[];
  /** The days of a year or month that have stories, or the years' of all time, oldest first. */
  days: (period: string) => readonly DayOfList[];
  /** How many stories a year, month or day has. */
  total: (period: string) => number;
  /** Years and months that have stories, newest first, with how many. */
  years: () => readonly { period: string; count: number }[];
  months: (year: string) => readonly { period: string; count: number }[];
  /** The last day with stories before a day, and the first after it. */
  dayBefore: (day: string) => Day | undefined;
  dayAfter: (day: string) => Day | undefined;
  /** The stories right before and after one in the list. */
  older: (story: Story) => Story | undefined;
  newer: (story: Story) => Story | undefined;
  /** The stories that are nearest to a moment in time, at most so many to either side. */
  near: (at: string, most: number) => readonly Story[];
};

const keyOf = (name: ListName): string => {
  switch (name.of) {
    case "all":
      return "all";
    case "kind":
      return `kind/${name.kind}`;
    case "dimension":
      return `dimension/${name.dimension}`;
    case "place":
      return `place/${name.code}/${name.kind ?? "all"}`;
    case "features":
      return `features/${name.code}`;
    case "topic":
      return `topic/${name.slug}/${name.kind ?? "all"}`;
    case "project":
      return `project/${name.slug}`;
  }
};

const codesOf = (places: readonly string[], digits: number): string[] =>
  places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits));

const namesOfCase = ({ dimensions, form, places }: Case): ListName[] => [
  ...dimensions.map((dimension) => ({ of: "dimension", dimension }) as const),
  ...(form === "district-feature" ? codesOf(places, 6) : []).map(
    (code) => ({ of: "features", code }) as const,
  ),
];

/** Every list that a story stands in. */
const namesOf = (story: Story): ListName[] => {
  const { kind, places, topics } = story;
  const own = [
    ...[...codesOf(places, 6), ...codesOf(places, 9)].map(
      (code) => ({ of: "place", code }) as const,
    ),
    ...topics.map((slug) => ({ of: "topic", slug }) as const),
  ];
  return [
    { of: "all" },
    { of: "kind", kind },
    ...own,
    ...own.map((name) => ({ ...name, kind })),
    ...(kind === "case" ? namesOfCase(story) : []),
    ...(kind === "announcement"
      ? story.projects.map((slug) => ({ of: "project", slug }) as const)
      : []),
  ];
};

const tally = (days: readonly DayOfList[], periodOf: (day: Day) => string) => {
  const counts = new Map<string, number>();
  for (const { day, count } of days)
    counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + count);
  return [...counts].map(([period, count]) => ({ period, count })).reverse();
};

/** The month `YYYY-MM` in which a story was published. */
export const monthOfStory = (story: Story): string => monthOf(publicationDay(story));

/** The day of Asia/Shanghai on which something was published. */
export const publicationDay = ({ publishedAt }: { publishedAt: string }): Day =>
  shanghaiDay(new Date(publishedAt));

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

const listOver = (stories: readonly Story[]): StoryList => {
  const byDay = new Map<Day, Story[]>();
  for (const story of stories) {
    const day = publicationDay(story);
    const known = byDay.get(day);
    if (known) known.push(story);
    else byDay.set(day, [story]);
  }
  const days = [...byDay].map(([day, { length }]) => ({ day, count: length })).reverse();
  const places = new Map(stories.map((story, index) => [story, index]));
  const changedAt = stories.reduce<string | undefined>(
    (last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt),
    undefined,
  );
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
  const beside = (story: Story, step: 1 | -1) => {
    const index = places.get(story);
    return index === undefined ? undefined : stories[index + step];
  };
  return {
    count: stories.length,
    changedAt,
    newest: (most) => stories.slice(0, most),
    day: (day) => byDay.get(day as Day) ?? [],
    days: inPeriod,
    total: (period) => totals.get(period) ?? 0,
    years: () => tally(days, yearOf),
    months: (year) => tally(inPeriod(year), monthOf),
    dayBefore: (day) => days[firstFrom(days, (one) => one.day < day) - 1]?.day,
    dayAfter: (day) => days[firstFrom(days, (one) => one.day <= day)]?.day,
    older: (story) => beside(story, 1),
    newer: (story) => beside(story, -1),
    near: (at, most) => {
      const from = firstFrom(stories, ({ publishedAt }) => publishedAt > at);
      return stories.slice(Math.max(0, from - most), from + most);
    },
  };
};

/** The list of a name, kept once it was asked for. */
export type StoryLists = (name: ListName) => StoryList;

/** All lists over stories that come in the order of rule P15, newest first. */
export const storyLists = (stories: readonly Story[]): StoryLists => {
  const posted = new Map<string, Story[]>();
  for (const story of stories)
    for (const key of new Set(namesOf(story).map(keyOf))) {
      const list = posted.get(key);
      if (list) list.push(story);
      else posted.set(key, [story]);
    }
  const made = new Map<string, StoryList>();
  return (name) => {
    const key = keyOf(name);
    const list = made.get(key) ?? listOver(posted.get(key) ?? []);
    made.set(key, list);
    return list;
  };
};
