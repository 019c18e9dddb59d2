import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { oncePer } from "../edition/oncePer.ts";
import { monthOfStory } from "../edition/storyLists.ts";
import { isInCalendar } from "../views/archivePage.ts";
import { isBareDistrict } from "../views/districtPage.ts";
import { foundFiles } from "./files.ts";
import { lastChanges } from "./lastChanges.ts";
import { sitemapFile } from "./urlSet.ts";

/** Addresses in one file: the protocol takes 50,000, but a publish writes the file anew. Source: https://www.sitemaps.org/protocol.html */
const mostAddresses = 1_000;

type Site = {
  library: Library;
  sitePaths: readonly string[];
  /** Addresses in one file. */
  most?: number;
};

const isPage = (path: string) =>
  path.endsWith("/") &&
  !path.startsWith("/gone/") &&
  !path.endsWith("/poster/") &&
  !isInCalendar(path);

/** Every page that has something to find; a calendar's pages lead to what stands here already. */
const offered = ({ library, sitePaths }: Site): string[] => {
  const bare = new Set(
    library.edition.places
      .filter(({ level, code }) => level === "district" && isBareDistrict(library, code))
      .map(({ code }) => paths.district(code)),
  );
  return sitePaths.filter((path) => isPage(path) && !bare.has(path));
};

/** Sections whose pages grow with the years. */
const growing = new Set(["projects", "workers", "campaigns"]);

/** Pages by what keeps them together for good: stories by their month, people and the like by their section, all others. */
const groupsOf = ({ edition }: Library, pages: readonly string[]): Map<string, string[]> => {
  const months = new Map(edition.stories.map((story) => [paths.story(story), monthOfStory(story)]));
  const groups = new Map<string, string[]>();
  for (const path of pages.toReversed()) {
    const [, section = ""] = path.split("/");
    const name = months.get(path) ?? (growing.has(section) ? section : "pages");
    const group = groups.get(name);
    if (group) group.push(path);
    else groups.set(name, [path]);
  }
  return groups;
};

type Parts = ReadonlyMap<string, readonly string[]>;

const cut = ({ library, sitePaths }: Site, most: number): Parts => {
  const pages = offered({ library, sitePaths });
  if (pages.length <= most) return new Map();
  return new Map(
    [...groupsOf(library, pages)].flatMap(([name, group]) =>
      Array.from({ length: Math.ceil(group.length / most) }, (_, index) => [
        index === 0 ? name : `${name}-${index + 1}`,
        group.slice(index * most, (index + 1) * most),
      ]),
    ),
  );
};

/** Parts by size, for the page of each part asks for all of them. */
const cutsOf = oncePer((_: readonly string[]) => new Map<number, Parts>());

/** The parts of a large sitemap by their names. Each begins with its oldest page, so that a new one changes the last alone. */
const partsOf = (site: Site): Parts => {
  const { sitePaths, most = mostAddresses } = site;
  const parts = cutsOf(sitePaths).get(most) ?? cut(site, most);
  cutsOf(sitePaths).set(most, parts);
  return parts;
};

const partPath = (name: string) => `/sitemap-${name}.xml`;

/** Addresses of the sitemap: one file, or a list of files and these. */
export const sitemapPaths = (site: Site): string[] => [
  foundFiles.sitemap,
  ...[...partsOf(site).keys()].map(partPath),
];

/**
 * The sitemap, or one part of it where it has several: its pages with the day on which each last changed, where that is
 * known. The sitemap of many pages lists its parts. Undefined for a part that it has not.
 */
export const sitemap = (site: Site & { origin: string; part?: string }): string | undefined => {
  const { library, origin, part } = site;
  const parts = partsOf(site);
  if (part === undefined && parts.size > 0) {
    return sitemapFile(
      "sitemapindex",
      [...parts.keys()].map((name) => `<sitemap><loc>${origin}${partPath(name)}</loc></sitemap>`),
    );
  }
  const pages = part === undefined ? offered(site) : parts.get(part);
  if (!pages) return undefined;
  const changed = lastChanges(library);
  return sitemapFile(
    "urlset",
    pages.map((path) => {
      const at = changed.get(path);
      return `<url><loc>${origin}${path}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}</url>`;
    }),
  );
};
