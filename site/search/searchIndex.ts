import type { z } from "zod";
import type { DatedList } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import type { Day } from "#leaves/shanghaiTime.ts";
import { type Group, type Groups, partNamed, partsIn } from "../found/parts.ts";
import type { SearchDocument, SearchIndex } from "./searchDocument.ts";
import { headParts, type SearchText, type searchTextsWire } from "./searchText.wire.ts";
import {
  campaignText,
  districtText,
  projectText,
  servicePages,
  serviceText,
  storyText,
  streetText,
  topicText,
  workerText,
} from "./searchTexts.ts";

/** Files of what can be found: one that is asked for first, with everything or the addresses of the others. */
type Index<T> = {
  path: string;
  /** Documents in one file. */
  most: number;
  of: (text: SearchText) => T;
};

/** Titles and what stands around them, for readers whose browser searches by itself: a phone loads a file in a second, and a publish writes one anew. */
const titles: Index<SearchDocument> = {
  path: "/search-index",
  most: 400,
  of: ({ url, kind, title, day, texts }) => ({
    ...{ u: url, k: kind, t: title, d: day as Day | "" },
    x: texts
      .filter(({ part }) => headParts.has(part))
      .map(({ text }) => text.replaceAll("\n", " "))
      .join(" "),
  }),
};

/** Every word, for the process that answers searches; files of some hundred kilobytes at most. */
const words: Index<SearchText> = { path: "/search/texts", most: 20, of: (text) => text };

/** Address of the index that the search page loads first. */
export const searchIndexPath = `${titles.path}.json`;

/** Where the files with all words stand. */
export const searchTextsPath = words.path;

const partPath = ({ path }: { path: string }, name: string) => `${path}-${name}.json`;

const groupOf = <T, D>(
  name: string,
  list: DatedList<T>,
  document: (entry: T) => D,
  period?: string,
): Group<D> => ({
  name,
  count: period ? list.total(period) : list.count,
  cut: (cut) => list.oldest({ ...cut, ...(period && { period }) }).map((one) => document(one)),
});

/** Everything that can be found, what is no story in the order in which it is searched. */
const groupsOf = <D>(library: Library, { most, of }: Index<D>): Groups<D> => {
  const every = { of: "all" } as const;
  const { campaigns, districts, projects, streets, topics, workers } = library;
  const stories = library.list(every);
  const story = (one: Parameters<typeof storyText>[1]) => of(storyText(library, one));
  return {
    ...{ stories, most },
    month: (period) => groupOf(period, stories, story, period),
    subjects: {
      projects: () => groupOf("projects", projects(every), (one) => of(projectText(library, one))),
      workers: () => groupOf("workers", workers(every), (one) => of(workerText(library, one))),
      streets: () => groupOf("streets", streets(every), (one) => of(streetText(library, one))),
      campaigns: () => groupOf("campaigns", campaigns, (one) => of(campaignText(one))),
      topics: () => groupOf("topics", topics, (one) => of(topicText(one))),
      districts: () => groupOf("districts", districts, (one) => of(districtText(one))),
      services: () => ({
        ...{ name: "services", count: servicePages.length },
        cut: ({ from, most }) =>
          servicePages.slice(from, from + most).map((one) => of(serviceText(one))),
      }),
    },
  };
};

/** Files of a large index: what is searched after the parts before it, the newest of each group first. */
const files = <D>(index: Index<D>, groups: Groups<D>): string[] =>
  partsIn(groups)
    .flatMap((parts) => parts.reverse())
    .map(({ name }) => partPath(index, name));

const firstOf = <D>(library: Library, index: Index<D>): SearchIndex<D> => {
  const groups = groupsOf(library, index);
  const parts = files(index, groups);
  if (parts.length > 0) return { documents: [], parts };
  const all = { from: 0, most: index.most };
  const stories = library.list({ of: "all" }).newest(index.most);
  const documents = [
    ...stories.map((story) => index.of(storyText(library, story))),
    ...Object.values(groups.subjects).flatMap((group) => group().cut(all).reverse()),
  ];
  return { documents, parts: [] };
};

const pathsOf = <D>(library: Library, index: Index<D>): string[] => [
  `${index.path}.json`,
  ...files(index, groupsOf(library, index)),
];

/** Addresses of all files of both. */
export const searchIndexPaths = (library: Library): string[] => [
  ...pathsOf(library, titles),
  ...pathsOf(library, words),
];

/** What the search page loads first: everything that a reader can search for, or where it lies, the newest first. */
export const searchIndex = (library: Library): SearchIndex => firstOf(library, titles);

/** One file of a large index; undefined when it has none of this name. */
export const searchIndexPart = (library: Library, name: string): SearchDocument[] | undefined =>
  partNamed(groupsOf(library, titles), name);

/** All words of a small site, or where they lie, and which of them mean the same. */
export const searchTexts = (library: Library): z.input<typeof searchTextsWire> => ({
  ...firstOf(library, words),
  synonyms: library.settings.synonyms,
});

/** Some of the words of a large site, as {@link searchTexts} has them; undefined when it has no file of this name. */
export const searchTextsPart = (
  library: Library,
  name: string,
): z.input<typeof searchTextsWire> | undefined => {
  const documents = partNamed(groupsOf(library, words), name);
  return documents && { documents, parts: [] };
};
