import type { Cut, DatedList } from "#edition/library/datedList.ts";

/** A month or day, and how many stories it has. */
export type Counted = { period: string; count: number };

/** Entries that stay together for good, from the oldest on. */
export type Group<T> = {
  name: string;
  count: number;
  cut: (cut: Pick<Cut, "from" | "most">) => T[];
};

/** A file of many: entries of one group that begin with its oldest, so that a new one changes the last file of its group alone. */
type Part<T> = { name: string; entries: () => T[] };

/** Everything that is told of a site, in groups: subjects by their names, stories by month or day. */
export type Groups<T> = {
  subjects: Readonly<Record<string, () => Group<T>>>;
  stories: DatedList<unknown>;
  by: "month" | "day";
  ofPeriod: (counted: Counted) => Group<T>;
  /** Entries in one file. */
  most: number;
};

const partOf = <T>({ name, cut }: Group<T>, index: number, most: number): Part<T> => ({
  name: index === 0 ? name : `${name}-${index + 1}`,
  entries: () => cut({ from: index * most, most }),
});

/** Whether one file does not hold it all. Asked of the stories first, for one more of very many changes nothing then. */
export const isLarge = <T>({ subjects, stories, most }: Groups<T>): boolean =>
  stories.hasMoreThan(most) ||
  Object.values(subjects).reduce((sum, group) => sum + group().count, stories.count) > most;

const monthsOf = (stories: DatedList<unknown>): Counted[] =>
  stories.years().flatMap(({ period }) => stories.months(period));

/** In one question: one for each of a thousand days, at every publish, would take longer than making a page. */
const daysOf = (stories: DatedList<unknown>): Counted[] =>
  stories
    .days("")
    .map(({ day, count }) => ({ period: day, count }))
    .reverse();

/** All groups: subjects, then months or days, the newest first. */
export const allGroups = <T>({ subjects, stories, by, ofPeriod }: Groups<T>): Group<T>[] => [
  ...Object.values(subjects).map((group) => group()),
  ...{ month: monthsOf, day: daysOf }[by](stories).map(ofPeriod),
];

/** Name and number of a file of these groups. */
const partName = {
  month: /^([a-z]+|\d{4}-\d\d)(?:-(\d+))?$/,
  day: /^([a-z]+|\d{4}-\d\d-\d\d)(?:-(\d+))?$/,
} as const;

/** The files of each group in their order; none of what one file holds. */
export const partsIn = <T>(groups: Groups<T>): Part<T>[][] =>
  isLarge(groups)
    ? allGroups(groups).map((group) =>
        Array.from({ length: Math.ceil(group.count / groups.most) }, (_, index) =>
          partOf(group, index, groups.most),
        ),
      )
    : [];

/** One file by its name, found without a look at the others; undefined when there is none of this name. */
export const partNamed = <T>(groups: Groups<T>, name: string): T[] | undefined => {
  const [, of = "", number = "1"] = partName[groups.by].exec(name) ?? [];
  if (!isLarge(groups)) return undefined;
  const group = Object.hasOwn(groups.subjects, of)
    ? groups.subjects[of]?.()
    : /^\d/.test(of)
      ? groups.ofPeriod({ period: of, count: groups.stories.total(of) })
      : undefined;
  const index = Number(number) - 1;
  const isThere = group !== undefined && index >= 0 && index * groups.most < group.count;
  const part = isThere ? partOf(group, index, groups.most) : undefined;
  return part?.name === name ? part.entries() : undefined;
};
