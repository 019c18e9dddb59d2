import { serviceKinds, storyKinds } from "#content/vocabulary.ts";
import type { DatedList, Entry } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import { fixedPages } from "#leaves/fixedPages.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPagePaths } from "../campaign/campaignPaths.ts";
import { caseFilters } from "../views/archives.ts";
import { isBareDistrict } from "../views/districtPage.ts";
import { mostAuthors, mostCommunities, mostNamed } from "../views/mostNamed.ts";
import { foundFiles } from "./files.ts";
import { lastChangeOfList } from "./lastChanges.ts";
import {
  allGroups,
  type Counted,
  type Group,
  type Groups,
  isLarge,
  partNamed,
  partsIn,
} from "./parts.ts";
import { sitemapFile } from "./urlSet.ts";

/** Addresses in one file: the protocol takes 50,000, but a publish writes the file anew. Source: https://www.sitemaps.org/protocol.html */
const mostAddresses = 1_000;

type Address = { path: string; changedAt: string | undefined };

const ofList = (
  name: string,
  list: DatedList<unknown>,
  pathOf: (entry: Entry) => string,
  counted?: Counted,
): Group<Address> => ({
  name,
  count: counted?.count ?? list.count,
  cut: (cut) =>
    list
      .entries({ ...cut, ...counted })
      .map((entry) => ({ path: pathOf(entry), changedAt: entry.updatedAt })),
});

const ofPaths = (
  name: string,
  all: readonly string[],
  changedAt: (path: string) => string | undefined,
): Group<Address> => ({
  name,
  count: all.length,
  cut: ({ from, most }) =>
    all.slice(from, from + most).map((path) => ({ path, changedAt: changedAt(path) })),
});

/** Pages that say of no day when they changed: their file is another one only when one comes or goes. */
const ofNames = (name: string, all: readonly string[]) => ofPaths(name, all, () => undefined);

/** Pages of which there are about as many for good: lists, districts, and what the newsroom says of itself. */
const standing = (library: Library): string[] => {
  const filters = caseFilters(library).flatMap(({ filters }) => filters);
  const districts = library.districts
    .newest(mostNamed)
    .filter(({ code }) => !isBareDistrict(library, code))
    .map(({ code }) => paths.district(code));
  return [
    // Nothing is to be found there.
    ...fixedPages.filter((path) => path !== paths.factCheck()),
    paths.campaigns(),
    ...storyKinds.map(({ value }) => paths.list(value)),
    ...serviceKinds.map(({ value }) => paths.lifeCircleOf(value)),
    ...filters.filter(({ name }) => library.list(name).hasMoreThan(0)).map(({ base }) => base),
    ...districts,
  ];
};

const pathOfStory = ({ kind, slug }: Entry) => paths.story({ kind, slug } as never);

/** Every page that has something to find; a calendar's pages lead to what stands here already. */
const groupsOf = ({ library, most = mostAddresses }: Site): Groups<Address> => {
  const every = { of: "all" } as const;
  const { authors, communitiesIn: communities, streets, topics, projects, workers } = library;
  const stories = library.list(every);
  return {
    ...{ stories, most, by: "month" },
    ofPeriod: (month) => ofList(month.period, stories, pathOfStory, month),
    subjects: {
      pages: () => ofPaths("pages", standing(library), (path) => lastChangeOfList(library, path)),
      communities: () =>
        ofNames("communities", communities("", mostCommunities).map(paths.community)),
      authors: () => ofNames("authors", authors(mostAuthors).map(paths.author)),
      streets: () => ofList("streets", streets(every), ({ slug }) => paths.street(slug)),
      topics: () => ofList("topics", topics, ({ slug }) => paths.topic(slug)),
      projects: () => ofList("projects", projects(every), ({ slug }) => paths.project(slug)),
      workers: () => ofList("workers", workers(every), ({ slug }) => paths.worker(slug)),
      campaigns: () => {
        const pages = campaignPagePaths(library);
        const changedAt = new Map(pages.map((page) => [page.path, page.changedAt]));
        return ofPaths("campaigns", [...changedAt.keys()], (path) => changedAt.get(path));
      },
    },
  };
};

const partPath = (name: string) => `/sitemap-${name}.xml`;

type Site = {
  library: Library;
  /** Addresses in one file. */
  most?: number;
};

/** Addresses of the sitemap: one file, or a list of files and these. */
export const sitemapPaths = (site: Site): string[] => [
  foundFiles.sitemap,
  ...partsIn(groupsOf(site))
    .flat()
    .map(({ name }) => partPath(name)),
];

/**
 * The sitemap, or one part of it where it has several: its pages with the day on which each last changed, where that is
 * known. The sitemap of many pages lists its parts. Undefined for a part that it has not.
 */
export const sitemap = (site: Site & { origin: string; part?: string }): string | undefined => {
  const { origin, part } = site;
  const groups = groupsOf(site);
  if (part === undefined && isLarge(groups)) {
    return sitemapFile(
      "sitemapindex",
      partsIn(groups)
        .flat()
        .map(({ name }) => `<sitemap><loc>${origin}${partPath(name)}</loc></sitemap>`),
    );
  }
  const addresses =
    part === undefined
      ? allGroups(groups).flatMap(({ cut }) => cut({ from: 0, most: groups.most }))
      : partNamed(groups, part);
  return (
    addresses &&
    sitemapFile(
      "urlset",
      addresses.map(
        ({ path, changedAt }) =>
          `<url><loc>${origin}${path}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ""}</url>`,
      ),
    )
  );
};
