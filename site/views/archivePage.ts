import type { Library } from "#edition/library/library.ts";
import { monthOf, type Period, periodOf, yearOf } from "#edition/library/period.ts";
import { paths } from "#leaves/paths.ts";
import {
  dayId,
  dayPath,
  hasArchive,
  hasOwnPage,
  mostOnPage,
  partPath,
  partsOf,
  shownOfDay,
} from "../edition/archivePaths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import type { Archive } from "./archive.ts";
import { archiveAt } from "./archives.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { dayOf, monthInWords, weekdayOfDay, yearInWords } from "./dates.ts";
import { plainHead } from "./head.ts";
import { listWording } from "./listWording.ts";
import { listOfTeasers, type Teaser } from "./teaser.ts";

type Link = Crumb & { href: string };

/** One day on the page of its month. */
type DayOfMonth = {
  id: string;
  label: string;
  weekday: string;
  teasers: Teaser[];
  /** The page of a day that has more stories than stand here. */
  more: { href: string; count: number } | undefined;
};

/** A page of a list's calendar. */
export type ArchivePage = {
  head: PageHead;
  title: string;
  introduction: string;
  calendars: Calendar[];
  days: DayOfMonth[];
  rows: Teaser[];
  /** The pages of a day that has several. */
  parts: (Link & { isCurrent: boolean })[];
  earlier: Link | undefined;
  later: Link | undefined;
};

const words = {
  year: yearInWords,
  month: (month: string) => `${yearInWords(yearOf(month))}${monthInWords(month)}`,
  day: dayOf,
} as const;

/** What the breadcrumbs say of a period, after the longer ones that it lies in. */
const shortWords = {
  year: yearInWords,
  month: monthInWords,
  day: (day: string) => `${Number(day.slice(8))}日`,
} as const;

const inWords = ({ of, text }: Period) => words[of](text);

/** What of a day a page of this kind stands for. */
const cut = { year: yearOf, month: monthOf, day: (day: string) => day } as const;

const linkTo = (archive: Archive, of: Period["of"], day: string | undefined) => {
  if (day === undefined) return undefined;
  const text = cut[of](day);
  const href = of === "day" ? dayPath(archive, day) : paths.inArchive(archive.base, text);
  return { label: words[of](text), href };
};

/** The nearest months or days that have stories. No day of a month comes after its 31st. */
const besides = (archive: Archive, { of, text }: Period) => {
  const isPaged = archive.isPaged && of !== "year";
  return {
    earlier: isPaged ? linkTo(archive, of, archive.list.dayBefore(text)) : undefined,
    later: isPaged
      ? linkTo(archive, of, archive.list.dayAfter(`${text}${of === "day" ? "" : "~"}`))
      : undefined,
  };
};

const dayOfMonth = (archive: Archive, day: string): DayOfMonth => ({
  id: dayId(day),
  label: dayOf(day),
  weekday: weekdayOfDay(day),
  teasers: archive.newest(shownOfDay(archive, day), day),
  more: hasOwnPage(archive, day)
    ? { href: dayPath(archive, day), count: archive.list.total(day) }
    : undefined,
});

/** The stories of one part of a day: parts are counted from the day's oldest, so that a new story moves no other. */
const rowsOf = (archive: Archive, day: string, part: number): Teaser[] =>
  archive.oldest({ period: day, from: (part - 1) * mostOnPage, most: mostOnPage }).reverse();

type Asked = { archive: Archive; period: Period; part: number };

const address = /^(\/.+\/)(\d{4}(?:-\d\d(?:-\d\d)?)?)\/(?:([1-9]\d*)\/)?$/;

/** What an address asks for; undefined when it has no page. */
const askedAt = (library: Library, path: string): Asked | undefined => {
  const [, base = "", text = "", digits] = address.exec(path) ?? [];
  const archive = archiveAt(library, base);
  const period = periodOf(text);
  if (!archive || !period || !hasArchive(archive)) return undefined;
  const part = Number(digits ?? 1);
  const isFirst = digits === undefined;
  if (period.of !== "day")
    return isFirst && archive.list.total(text) > 0 ? { archive, period, part } : undefined;
  const parts = partsOf(archive.list.total(text));
  const hasPart = hasOwnPage(archive, text) && part <= parts && (isFirst || part > 1);
  return hasPart ? { archive, period, part } : undefined;
};

const crumbsTo = ({ base }: Archive, { of, text }: Period): Link[] => [
  ...(of === "year"
    ? []
    : [{ label: yearInWords(yearOf(text)), href: paths.inArchive(base, yearOf(text)) }]),
  ...(of === "day"
    ? [{ label: monthInWords(monthOf(text)), href: paths.inArchive(base, monthOf(text)) }]
    : []),
];

/** The page of a list's calendar at a site path; undefined when there is none. */
export const archivePage = (library: Library, path: string): ArchivePage | undefined => {
  const asked = askedAt(library, path);
  if (!asked) return undefined;
  const { archive, period, part } = asked;
  const { list, base, noun, crumbs, section, unit } = archive;
  const { of, text } = period;
  const total = list.total(text);
  const parts = of === "day" ? partsOf(total) : 1;
  const title = `${inWords(period)}${noun}`;
  const introduction = of === "year" ? listWording.ofYear : `共${total}${unit}。`;
  const rows = of === "day" ? rowsOf(archive, text, part) : [];
  const days =
    of === "month"
      ? list
          .days(text)
          .map(({ day }) => dayOfMonth(archive, day))
          .reverse()
      : [];
  return {
    head: plainHead({
      about: listOfTeasers(of === "day" ? rows : days.flatMap(({ teasers }) => teasers)),
      path,
      title,
      crumb: shortWords[of](text),
      description: `${title}，${introduction}`,
      page: part,
      section,
      // The way to the list itself stands on the list's own page; all of it would fill a phone's first lines.
      above: [...crumbs.slice(-1), ...crumbsTo(archive, period)],
    }),
    title,
    introduction,
    calendars:
      of === "year"
        ? list.months(text).map((month) => calendarOf(archive, month.period, { isOfYear: true }))
        : of === "month"
          ? [calendarOf(archive, text, { isOfYear: false })]
          : [],
    days,
    rows,
    parts:
      parts > 1
        ? Array.from({ length: parts }, (_, index) => ({
            label: `${index + 1}`,
            href: partPath(base, text, index + 1),
            isCurrent: index + 1 === part,
          }))
        : [],
    ...besides(archive, period),
  };
};
