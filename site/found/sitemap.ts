import { storyKinds } from "#content/vocabulary.ts";
import type { Cut, DatedList, Entry } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPagePaths } from "../campaign/campaignPaths.ts";
import { caseFilters } from "../views/archives.ts";
import { isBareDistrict } from "../views/districtPage.ts";
import { mostNamed } from "../views/mostNamed.ts";
import { foundFiles } from "./files.ts";
import { fixedPages } from "./fixedPages.ts";
import { lastChangeOfList } from "./lastChanges.ts";
import { sitemapFile } from "./urlSet.ts";

/** Addresses in one file: the protocol takes 50,000, but a publish writes the file anew. Source: https://www.sitemaps.org/protocol.html */
const mostAddresses = 1_000;

type Address = { path: string; changedAt: string | undefined };

/** Pages that stay together for good, from the oldest on. */
type Group = { name: string; count: number; cut: (cut: Pick<Cut, "from" | "most">) => Address[] };

const ofList = (
  name: string,
  list: DatedList<unknown>,
  options: { count?: number; period?: string; pathOf: (entry: Entry) => string },
): Group => ({
  name,
  count: options.count ?? list.count,
  cut: (cut) =>
    list
      .entries({ ...cut, ...(options.period && { period: options.period }) })
      .map((entry) => ({ path: options.pathOf(entry), changedAt: entry.updatedAt })),
});

const ofAddresses = (name: string, addresses: readonly Address[]): Group => ({
  name,
  count: addresses.length,
  cut: ({ from, most }) => addresses.slice(from, from + most),
});

/** Pages of which there are about as many for good: lists, districts, and what the newsroom says of itself. */
const standing = (library: Library): Address[] => {
  const filters = caseFilters(library).flatMap(({ filters }) => filters);
  const districts = library.districts
    .newest(mostNamed)
    .filter(({ code }) => !isBareDistrict(library, code))
    .map(({ code }) => paths.district(code));
  return [
    ...fixedPages,
    paths.campaigns(),
    ...storyKinds.map(({ value }) => paths.list(value)),
    ...filters.filter(({ name }) => library.list(name).count > 0).map(({ base }) => base),
    ...districts,
  ].map((path) => ({ path, changedAt: lastChangeOfList(library, path) }));
};

const storyGroups = (library: Library): Group[] => {
  const all = library.list({ of: "all" });
  const pathOf = ({ kind, slug }: Entry) => paths.story({ kind, slug } as never);
  return all
    .years()
    .flatMap(({ period }) => all.months(period))
    .map(({ period, count }) => ofList(period, all, { count, period, pathOf }));
};

/** Every page that has something to find; a calendar's pages lead to what stands here already. */
const groupsOf = (library: Library): Group[] => [
  ofAddresses("pages", standing(library)),
  ofList("streets", library.streets({ of: "all" }), { pathOf: ({ slug }) => paths.street(slug) }),
  ofList("topics", library.topics, { pathOf: ({ slug }) => paths.topic(slug) }),
  ofList("projects", library.projects({ of: "all" }), {
    pathOf: ({ slug }) => paths.project(slug),
  }),
  ofList("workers", library.workers({ of: "all" }), { pathOf: ({ slug }) => paths.worker(slug) }),
  ofAddresses("campaigns", campaignPagePaths(library)),
  ...storyGroups(library),
];

type Part = { name: string; addresses: () => Address[] };

/** The parts of a large sitemap. Each begins with its oldest page, so that a new one changes the last alone. */
const partsOf = (groups: readonly Group[], most: number): Part[] =>
  groups.flatMap(({ name, count, cut }) =>
    Array.from({ length: Math.ceil(count / most) }, (_, index) => ({
      name: index === 0 ? name : `${name}-${index + 1}`,
      addresses: () => cut({ from: index * most, most }),
    })),
  );

const isLarge = (groups: readonly Group[], most: number) =>
  groups.reduce((sum, { count }) => sum + count, 0) > most;

const partPath = (name: string) => `/sitemap-${name}.xml`;

type Site = {
  library: Library;
  /** Addresses in one file. */
  most?: number;
};

/** Addresses of the sitemap: one file, or a list of files and these. */
export const sitemapPaths = ({ library, most = mostAddresses }: Site): string[] => {
  const groups = groupsOf(library);
  const parts = isLarge(groups, most) ? partsOf(groups, most) : [];
  return [foundFiles.sitemap, ...parts.map(({ name }) => partPath(name))];
};

/**
 * The sitemap, or one part of it where it has several: its pages with the day on which each last changed, where that is
 * known. The sitemap of many pages lists its parts. Undefined for a part that it has not.
 */
export const sitemap = (site: Site & { origin: string; part?: string }): string | undefined => {
  const { library, origin, part, most = mostAddresses } = site;
  const groups = groupsOf(library);
  const parts = isLarge(groups, most) ? partsOf(groups, most) : [];
  if (part === undefined && parts.length > 0) {
    return sitemapFile(
      "sitemapindex",
      parts.map(({ name }) => `<sitemap><loc>${origin}${partPath(name)}</loc></sitemap>`),
    );
  }
  const addresses =
    part === undefined
      ? groups.flatMap(({ cut }) => cut({ from: 0, most }))
      : parts.find(({ name }) => name === part)?.addresses();
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
