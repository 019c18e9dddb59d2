import type { Case } from "#content/story.wire.ts";
import { dimensions } from "#content/vocabulary.ts";
import { paths } from "#leaves/paths.ts";
import { type CaseFilter, isInFilter, storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";

type Choice = { label: string; href: string; count: number; isCurrent: boolean };

/** One row of choices: 区县, 报告维度 or 专题. */
export type FilterGroup = { name: string; choices: Choice[]; hasCurrent: boolean };

/** The cases of one filter, with its name and address. */
type FilteredCases = { label: string; href: string; filter: CaseFilter; cases: Case[] };
type Rows = { name: string; lists: FilteredCases[] }[];

const filtersOf = ({ edition }: Library) => [
  {
    name: "区县",
    filters: edition.places
      .filter(({ level }) => level === "district")
      .map(({ code, name }) => ({
        label: name,
        href: paths.casesOfDistrict(code),
        filter: { by: "district", code } as const,
      })),
  },
  {
    name: "维度",
    filters: dimensions.map(({ value, label }) => ({
      label,
      href: paths.casesOfDimension(value),
      filter: { by: "dimension", dimension: value } as const,
    })),
  },
  {
    name: "专题",
    filters: edition.topics.map(({ slug, name }) => ({
      label: name,
      href: paths.casesOfTopic(slug),
      filter: { by: "topic", slug } as const,
    })),
  },
];

const rowsOf = new WeakMap<Library, Rows>();

/** Every filter that shows something. Made once per edition: each page of each list asks for all of it. */
const rows = (library: Library): Rows => {
  const known = rowsOf.get(library);
  if (known) return known;
  const cases = storiesOf(library.edition, "case");
  const made = filtersOf(library).map(({ name, filters }) => ({
    name,
    lists: filters
      .map((named) => ({
        ...named,
        cases: cases.filter((story) => isInFilter(story, named.filter)),
      }))
      .filter((list) => list.cases.length > 0),
  }));
  rowsOf.set(library, made);
  return made;
};

const addressOf = (filter: CaseFilter): string => {
  switch (filter.by) {
    case "district":
      return paths.casesOfDistrict(filter.code);
    case "dimension":
      return paths.casesOfDimension(filter.dimension);
    case "topic":
      return paths.casesOfTopic(filter.slug);
  }
};

/** The cases of a filter with its name and address; undefined when it would show nothing. */
export const filteredCases = (library: Library, filter: CaseFilter): FilteredCases | undefined => {
  const address = addressOf(filter);
  return rows(library)
    .flatMap(({ lists }) => lists)
    .find(({ href }) => href === address);
};

/** The rows of choices over a case list; `current` is the address of the list. */
export const filterGroups = (library: Library, current: string): FilterGroup[] =>
  rows(library)
    .filter(({ lists }) => lists.length > 0)
    .map(({ name, lists }) => ({
      name,
      choices: lists.map(({ label, href, cases }) => ({
        label,
        href,
        count: cases.length,
        isCurrent: href === current,
      })),
      hasCurrent: lists.some(({ href }) => href === current),
    }));
