import { daysOf } from "#edition/library/period.ts";
import { paths } from "#leaves/paths.ts";
import { dayPath } from "../edition/archivePaths.ts";
import type { Archive } from "./archive.ts";
import { dayOf } from "./dates.ts";

/** A day of the month; one with stories leads to them. */
type CalendarDay = {
  date: number;
  found?: { href: string; count: number | undefined; label: string };
};

/** A month as a calendar: weeks from Monday to Sunday, with gaps before its first day and after its last. */
export type Calendar = {
  label: string;
  /** The page of the month, when it is not the one that shows this. */
  href: string | undefined;
  weeks: (CalendarDay | undefined)[][];
};

const daysOfWeek = 7;

/** Days from Monday to a day. */
const fromMonday = (day: string) => (new Date(day).getUTCDay() + 6) % daysOfWeek;

/**
 * The calendar of a month `YYYY-MM` of a list, with how many stories each day has; as one of a year it leads to its month and counts nothing: a
 * year of counts would be another page with each story (rule P25).
 */
export const calendarOf = (
  archive: Archive,
  month: string,
  { isOfYear }: { isOfYear: boolean },
): Calendar => {
  const days = daysOf(month).map((day): CalendarDay => {
    const count = archive.list.total(day);
    const date = Number(day.slice(8));
    if (count === 0) return { date };
    return {
      date,
      found: {
        href: dayPath(archive, day),
        count: isOfYear ? undefined : count,
        label: isOfYear ? dayOf(day) : `${dayOf(day)}，${count}${archive.unit}`,
      },
    };
  });
  const cells = [...Array<undefined>(fromMonday(`${month}-01`)), ...days];
  return {
    label: `${Number(month.slice(5))}月`,
    href: isOfYear ? paths.inArchive(archive.base, month) : undefined,
    weeks: Array.from({ length: Math.ceil(cells.length / daysOfWeek) }, (_, week) =>
      Array.from({ length: daysOfWeek }, (_, weekday) => cells[week * daysOfWeek + weekday]),
    ),
  };
};
