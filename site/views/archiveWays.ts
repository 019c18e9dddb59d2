import { paths } from "#leaves/paths.ts";
import { hasArchive } from "../edition/archivePaths.ts";
import type { Archive } from "./archives.ts";
import { monthInWords, yearInWords } from "./dates.ts";

/** A link to a part of the calendar, with how many stories stand there. */
export type Period = { label: string; href: string; count: number };

/** The ways from a list's own page into its calendar: the months of its newest year, and the years. */
export type ArchiveWays = { months: Period[]; years: Period[] };

/** The ways into a list's calendar; undefined while its own page shows all of it. */
export const archiveWays = (archive: Archive): ArchiveWays | undefined => {
  if (!hasArchive(archive)) return undefined;
  const { list, base } = archive;
  const years = list.years();
  const [newest] = years;
  const linked =
    (words: (period: string) => string) =>
    ({ period, count }: { period: string; count: number }) => ({
      label: words(period),
      href: paths.inArchive(base, period),
      count,
    });
  return {
    months: newest ? list.months(newest.period).map(linked(monthInWords)) : [],
    years: years.map(linked(yearInWords)),
  };
};
