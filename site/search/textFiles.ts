import type { z } from "zod";
import type { DatedList } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import { authorName } from "#leaves/authorKey.ts";
import {
  type Counted,
  type Group,
  type Groups,
  isLarge,
  partNamed,
  partsIn,
} from "../found/parts.ts";
import { mostAuthors, mostCommunities } from "../views/mostNamed.ts";
import { campaignText, textsBelowCampaign } from "./campaignTexts.ts";
import { serviceText } from "./pageTexts.ts";
import type { SearchText, searchTextsWire } from "./searchText.wire.ts";
import {
  authorText,
  communityText,
  districtText,
  projectText,
  storyText,
  streetText,
  topicText,
  workerText,
} from "./searchTexts.ts";
import { servicePages } from "./servicePages.ts";

/** Every word, for what answers searches; so many pages in one file, which stays below 200 KB when each has six thousand characters. */
const most = 10;

/** Where the files with all words stand. */
export const searchTextsPath = "/search/texts";

const partPath = (name: string) => `${searchTextsPath}-${name}.json`;

const groupOf = <T>(
  name: string,
  list: DatedList<T>,
  text: (entry: T) => SearchText,
  counted?: Counted,
): Group<SearchText> => ({
  name,
  count: counted?.count ?? list.count,
  cut: (cut) => list.oldest({ ...cut, ...counted }).map((one) => text(one)),
});

/** Communities by their codes: they have no day. */
const communitiesOf = (library: Library): Group<SearchText> => {
  const codes = library.communitiesIn("", mostCommunities);
  return {
    ...{ name: "communities", count: codes.length },
    cut: ({ from, most }) =>
      codes.slice(from, from + most).flatMap((code) => {
        const place = library.place(code);
        return place ? [communityText(library, place)] : [];
      }),
  };
};

/** Authors by their names' keys, which are their only order. */
const authorsOf = (library: Library): Group<SearchText> => {
  const keys = library.authors(mostAuthors);
  return {
    ...{ name: "authors", count: keys.length },
    cut: ({ from, most }) =>
      keys.slice(from, from + most).flatMap((key) => {
        const name = authorName(key);
        return name === undefined ? [] : [authorText(key, name)];
      }),
  };
};

/** So many campaigns have their rules and candidates found each on its own page; the newest. */
const mostCampaigns = 100;

/** Rules, results and candidates of campaigns, by the campaigns' age. */
const belowCampaigns = (library: Library): Group<SearchText> => {
  const texts = [...library.campaigns.newest(mostCampaigns)]
    .reverse()
    .flatMap((campaign) => textsBelowCampaign(library, campaign));
  return {
    ...{ name: "candidates", count: texts.length },
    cut: ({ from, most }) => texts.slice(from, from + most).map((text) => text()),
  };
};

/** Everything that can be found. */
const groupsOf = (library: Library): Groups<SearchText> => {
  const every = { of: "all" } as const;
  const { campaigns, districts, projects, streets, topics, workers } = library;
  const stories = library.list(every);
  const story = (one: Parameters<typeof storyText>[1]) => storyText(library, one);
  return {
    ...{ stories, most },
    // By day: of a month that one leaves, every file after it would be another one.
    by: "day",
    ofPeriod: (day) => groupOf(day.period, stories, story, day),
    subjects: {
      projects: () => groupOf("projects", projects(every), (one) => projectText(library, one)),
      workers: () => groupOf("workers", workers(every), (one) => workerText(library, one)),
      streets: () => groupOf("streets", streets(every), (one) => streetText(library, one)),
      campaigns: () => groupOf("campaigns", campaigns, campaignText),
      candidates: () => belowCampaigns(library),
      topics: () => groupOf("topics", topics, topicText),
      districts: () => groupOf("districts", districts, (one) => districtText(library, one)),
      communities: () => communitiesOf(library),
      authors: () => authorsOf(library),
      services: () => ({
        ...{ name: "services", count: servicePages.length },
        cut: ({ from, most }) =>
          servicePages.slice(from, from + most).map((one) => serviceText(library, one)),
      }),
    },
  };
};

/** Addresses of all files. */
export const searchTextPaths = (library: Library): string[] => [
  `${searchTextsPath}.json`,
  ...partsIn(groupsOf(library)).flatMap((all) => all.map(({ name }) => partPath(name))),
];

/** All words of a small site, and which of them mean the same. */
export const searchTexts = (library: Library): z.input<typeof searchTextsWire> => {
  const groups = groupsOf(library);
  const all = { from: 0, most };
  const { synonyms } = library.settings;
  if (isLarge(groups)) return { documents: [], synonyms };
  const stories = library.list({ of: "all" }).newest(most);
  const documents = [
    ...stories.map((story) => storyText(library, story)),
    ...Object.values(groups.subjects).flatMap((group) => group().cut(all)),
  ];
  return { documents, synonyms };
};

/** Some of the words of a large site; undefined when it has no file of this name. */
export const searchTextsPart = (
  library: Library,
  name: string,
): z.input<typeof searchTextsWire> | undefined => {
  const documents = partNamed(groupsOf(library), name);
  return documents && { documents };
};
