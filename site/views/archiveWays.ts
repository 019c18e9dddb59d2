import { paths } from "#leaves/paths.ts";
import { hasArchive } from "../edition/archivePaths.ts";
import type { Archive } from "./archive.ts";
import { monthInWords, yearInWords } from "./dates.ts";
import { listWording } from "./listWording.ts";

/** A link to a part of the calendar. */
export type Period = { label: string; href: string };

/**
 * The ways from a list's own page into its calendar: the months of its newest year, and the years. They say not how much stands there:
 * each story would change all pages that lead to it (rule P25).
 */
export type ArchiveWays = {
  months: Period[];
  years: Period[];
  /** The list in whose calendar the older ones stand. */
  within: Period | undefined;
};

/** The ways to what a list's own page does not show; undefined while it shows all. */
export const archiveWays = (archive: Archive): ArchiveWays | undefined => {
  const { list, base, within, shown } = archive;
  if (within && list.hasMoreThan(shown))
    return {
      ...{ months: [], years: [] },
      within: { label: listWording.allOf(within.label), href: within.href },
    };
  if (!hasArchive(archive)) return undefined;
  const years = list.years();
  const [newest] = years;
  const linked =
    (words: (period: string) => string) =>
    ({ period }: { period: string }) => ({
      label: words(period),
      href: paths.inArchive(base, period),
    });
  return {
    months: newest ? list.months(newest.period).map(linked(monthInWords)) : [],
    years: years.map(linked(yearInWords)),
    within: undefined,
  };
};
