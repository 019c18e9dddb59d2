import { paths } from "#leaves/paths.ts";
import { type CaseFilter, storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";
import { pageNumber, pagePath } from "../edition/paging.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { type FilterGroup, filteredCases, filterGroups } from "./caseFilters.ts";
import { plainHead } from "./head.ts";
import { type Paged, paged } from "./pager.ts";
import { listOfTeasers, type Teaser, teaserOf } from "./teaser.ts";

export type CaseList = {
  head: PageHead;
  title: string;
  introduction: string;
  filters: FilterGroup[];
  /** Way back to the unfiltered list. */
  everything: string | undefined;
  list: Paged<Teaser>;
};

const all = { label: "案例", href: paths.list("case") };

/**
 * One page of the cases, all of them or those of one filter; `page` is the `[...page]` parameter.
 * Undefined when the filter shows nothing or the list has no such page.
 */
export const caseList = (
  library: Library,
  options: { filter?: CaseFilter; page: string | undefined },
): CaseList | undefined => {
  const { filter, page } = options;
  const chosen = filter
    ? filteredCases(library, filter)
    : { ...all, cases: storiesOf(library.edition, "case") };
  const number = pageNumber(page);
  if (!chosen || !number) return undefined;
  const { label, href, cases } = chosen;
  const list = paged({ list: cases, base: href, page: number });
  if (!list) return undefined;
  const title = filter && !label.includes("案例") ? `${label}案例` : filter ? label : "优秀案例";
  const introduction = filter
    ? `${label}的“微网实格”案例，共${cases.length}篇。`
    : "成都各区、街道和社区的“微网实格”治理案例，由记者走访、居民推荐而来。";
  const entries = list.entries.map((story) => teaserOf(library, story));
  return {
    head: plainHead({
      about: listOfTeasers(entries),
      path: pagePath(href, number),
      title,
      description: introduction,
      page: number,
      section: "cases",
      above: filter ? [all] : [],
    }),
    title,
    introduction,
    filters: filterGroups(library, href),
    everything: filter && all.href,
    list: { ...list, entries },
  };
};
