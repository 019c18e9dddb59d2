import { paths } from "#publishing/paths.ts";
import { type CaseFilter, isInFilter, storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";
import { pageNumber, pagePath } from "../edition/paging.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { type FilterGroup, filterGroups, namedFilter } from "./caseFilters.ts";
import { plainHead } from "./head.ts";
import { type Paged, paged } from "./pager.ts";
import { type Teaser, teaserOf } from "./teaser.ts";

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
 * Undefined when the filter names nothing or the list has no such page.
 */
export const caseList = (
  library: Library,
  options: { filter?: CaseFilter; page: string | undefined },
): CaseList | undefined => {
  const { filter, page } = options;
  const named = filter ? namedFilter(library, filter) : all;
  const number = pageNumber(page);
  if (!named || !number) return undefined;
  const cases = storiesOf(library.edition, "case").filter(
    (story) => !filter || isInFilter(story, filter),
  );
  const cut = paged({ list: cases, base: named.href, page: number });
  if (!cut || (filter && cases.length === 0)) return undefined;
  const title = filter ? `${named.label}案例` : "优秀案例";
  const introduction = filter
    ? `${named.label}的“微网实格”案例，共${cases.length}篇。`
    : "成都各区、街道和社区的“微网实格”治理案例，由记者走访、居民推荐而来。";
  return {
    head: plainHead({
      path: pagePath(named.href, number),
      title,
      description: introduction,
      section: "cases",
      above: filter ? [all] : [],
    }),
    title,
    introduction,
    filters: filterGroups(library, filter),
    everything: filter && all.href,
    list: { ...cut, entries: cut.entries.map((story) => teaserOf(library, story)) },
  };
};
