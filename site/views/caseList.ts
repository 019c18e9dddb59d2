import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { archiveAt } from "./archives.ts";
import { type ArchiveWays, archiveWays } from "./archiveWays.ts";
import { type FilterGroup, filterGroups } from "./caseFilters.ts";
import { plainHead } from "./head.ts";
import { listOfTeasers, type Teaser } from "./teaser.ts";

export type CaseList = {
  head: PageHead;
  title: string;
  introduction: string;
  filters: FilterGroup[];
  /** Way back to the unfiltered list. */
  everything: string | undefined;
  newest: Teaser[];
  ways: ArchiveWays | undefined;
};

/** The newest cases, all of them or those of the filter that lives at `path`. Undefined for a filter that shows nothing. */
export const caseList = (library: Library, path = paths.list("case")): CaseList | undefined => {
  const archive = archiveAt(library, path);
  const isFiltered = path !== paths.list("case");
  if (!archive || (isFiltered && !archive.list.hasMoreThan(0))) return undefined;
  const { list, noun, crumbs } = archive;
  const title = isFiltered ? noun : "优秀案例";
  const introduction = isFiltered
    ? `“微网实格”${noun}，共${list.count}篇。`
    : "成都各区、街道和社区的“微网实格”治理案例，由记者走访、居民推荐而来。";
  const newest = archive.newest(archive.shown);
  return {
    head: plainHead({
      about: listOfTeasers(newest),
      path,
      title,
      description: introduction,
      section: "cases",
      above: crumbs.slice(0, -1),
    }),
    title,
    introduction,
    filters: filterGroups(library, path),
    everything: isFiltered ? paths.list("case") : undefined,
    newest,
    ways: archiveWays(archive),
  };
};
