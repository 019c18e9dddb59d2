import { paths } from "#leaves/paths.ts";
import { hasArchive } from "../edition/archivePaths.ts";
import type { Archive } from "./archives.ts";
import { monthInWords, yearInWords } from "./dates.ts";

/** A link to a part of the calendar. */
export type Period = { label: string; href: string };

/**
 * The ways from a list's own page into its calendar: the months of its newest year, and the years. They say not how much stands there:
 * each story would change all pages that lead to it (rule P25).
 */
export type ArchiveWays = { months: Period[]; years: Period[] };

/** The ways into a list's calendar; undefined while its own page shows all of it. */
export const archiveWays = (archive: Archive): ArchiveWays | undefined => {
  if (!hasArchive(archive)) return undefined;
  const { list, base } = archive;
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
  };
};
