import type { Case } from "#content/story.wire.ts";
import { dimensions } from "#content/vocabulary.ts";
import { paths } from "#publishing/paths.ts";
import { type CaseFilter, isInFilter, storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";

type Choice = { label: string; href: string; count: number; isCurrent: boolean };

/** One row of choices: 区县, 报告维度 or 专题. */
export type FilterGroup = { name: string; choices: Choice[]; hasCurrent: boolean };

/** A filter with its name and address. */
type NamedFilter = { label: string; href: string; filter: CaseFilter };

const isSame = (a: CaseFilter, b: CaseFilter | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

const districtFilters = ({ edition }: Library): NamedFilter[] =>
  edition.places
    .filter(({ level }) => level === "district")
    .map(({ code, name }) => ({
      label: name,
      href: paths.casesOfDistrict(code),
      filter: { by: "district", code },
    }));

const dimensionFilters = (): NamedFilter[] =>
  dimensions.map(({ value, label }) => ({
    label,
    href: paths.casesOfDimension(value),
    filter: { by: "dimension", dimension: value },
  }));

const topicFilters = ({ edition }: Library): NamedFilter[] =>
  edition.topics.map(({ slug, name }) => ({
    label: name,
    href: paths.casesOfTopic(slug),
    filter: { by: "topic", slug },
  }));

const allFilters = (library: Library) => [
  { name: "区县", filters: districtFilters(library) },
  { name: "维度", filters: dimensionFilters() },
  { name: "专题", filters: topicFilters(library) },
];

/** The filter with its name and address; undefined when nothing in the edition has it. */
export const namedFilter = (library: Library, filter: CaseFilter): NamedFilter | undefined =>
  allFilters(library)
    .flatMap(({ filters }) => filters)
    .find((named) => isSame(named.filter, filter));

/** The rows of choices over a case list. A choice that would show nothing is left out. */
export const filterGroups = (library: Library, current: CaseFilter | undefined): FilterGroup[] => {
  const cases: Case[] = storiesOf(library.edition, "case");
  return allFilters(library).flatMap(({ name, filters }) => {
    const choices = filters
      .map(({ label, href, filter }) => ({
        label,
        href,
        count: cases.filter((story) => isInFilter(story, filter)).length,
        isCurrent: isSame(filter, current),
      }))
      .filter(({ count }) => count > 0);
    const hasCurrent = choices.some(({ isCurrent }) => isCurrent);
    return choices.length > 0 ? [{ name, choices, hasCurrent }] : [];
  });
};
