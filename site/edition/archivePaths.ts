import { type Counts, tally } from "#edition/library/datedList.ts";
import { monthOf, yearOf } from "#edition/library/period.ts";
import { paths } from "#leaves/paths.ts";

/**
 * A list, where it stands, how many of its stories its own page shows, how many a month may have before its days get pages, and the list
 * whose calendar it leads to instead of having one.
 */
type Listed = {
  list: Counts;
  base: string;
  shown: number;
  mostOfMonth: number;
  within: { href: string } | undefined;
};

/** Stories of a day that the page of its month names once days have pages; a day with no more needs none. */
const mostOfDay = 3;

/** Stories on one page; a day with more has several. */
export const mostOnPage = 50;

/** A list whose own page shows all of it has no calendar, nor one whose older ones stand in that of another list. */
export const hasArchive = ({ list, shown, within }: Listed): boolean =>
  within === undefined && list.hasMoreThan(shown);

/** How many stories of each day the page of a month with so many shows. */
const shownInMonth = ({ mostOfMonth }: Listed, ofMonth: number): number =>
  ofMonth > mostOfMonth ? mostOfDay : mostOfMonth;

/** How many stories of a day stand on the page of its month; the others stand on a page of the day. */
export const shownOfDay = (listed: Listed, day: string): number =>
  shownInMonth(listed, listed.list.total(monthOf(day)));

/** Whether a day has a page of its own. */
export const hasOwnPage = (listed: Listed, day: string): boolean =>
  listed.list.total(day) > shownOfDay(listed, day);

/** Name of a day's place on the page of its month. */
export const dayId = (day: string): string => `day-${day}`;

/** Where the stories of a day stand: on its own page, or at its place on the page of its month. */
export const dayPath = (listed: Listed, day: string): string =>
  hasOwnPage(listed, day)
    ? paths.inArchive(listed.base, day)
    : `${paths.inArchive(listed.base, monthOf(day))}#${dayId(day)}`;

/** Pages that a day with so many stories needs. */
export const partsOf = (count: number): number => Math.ceil(count / mostOnPage);

/** The address of the nth part (from 1) of a day. */
export const partPath = (base: string, day: string, part: number): string =>
  paths.inArchive(base, part === 1 ? day : `${day}/${part}`);

/** Every page of a list's calendar: years, months, and the days that have one. Counted from one question: a list has thousands of days. */
export const archivePaths = (listed: Listed): string[] => {
  if (!hasArchive(listed)) return [];
  const { list, base } = listed;
  const days = list.days("");
  const months = tally(days, monthOf);
  const ofMonth = new Map(months.map(({ period, count }) => [period, count]));
  return [
    ...[...tally(days, yearOf), ...months].map(({ period }) => paths.inArchive(base, period)),
    ...days
      .filter(({ day, count }) => count > shownInMonth(listed, ofMonth.get(monthOf(day)) ?? 0))
      .flatMap(({ day, count }) =>
        Array.from({ length: partsOf(count) }, (_, index) => partPath(base, day, index + 1)),
      ),
  ];
};
