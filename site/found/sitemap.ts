import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { isBareDistrict } from "../views/districtPage.ts";
import { foundFiles } from "./files.ts";
import { lastChanges } from "./lastChanges.ts";
import { sitemapFile } from "./urlSet.ts";

/** Addresses in one file; the protocol takes 50,000. Source: https://www.sitemaps.org/protocol.html */
const mostAddresses = 45_000;

type Site = {
  edition: Edition;
  sitePaths: readonly string[];
  /** Addresses in one file. */
  most?: number;
};

const isPage = (path: string) =>
  path.endsWith("/") && !path.startsWith("/gone/") && !path.endsWith("/poster/");

/** Every page that has something to find. */
const offered = ({ edition, sitePaths }: Site): string[] => {
  const bare = new Set(
    edition.places
      .filter(({ level, code }) => level === "district" && isBareDistrict(edition, code))
      .map(({ code }) => paths.district(code)),
  );
  return sitePaths.filter((path) => isPage(path) && !bare.has(path));
};

const partPath = (part: number) => `/sitemap-${part}.xml`;

const partCount = (pages: readonly string[], most: number) => Math.ceil(pages.length / most);

/** Addresses of the sitemap: one file, or a list of files and these, counted from 1. */
export const sitemapPaths = ({ most = mostAddresses, ...site }: Site): string[] => {
  const parts = partCount(offered(site), most);
  return [
    foundFiles.sitemap,
    ...(parts > 1 ? Array.from({ length: parts }, (_, index) => partPath(index + 1)) : []),
  ];
};

/**
 * The sitemap, or one part of it where it has several: its pages with the day on which each last changed, where that is
 * known. The sitemap of many pages lists its parts. Undefined for a part that it has not.
 */
export const sitemap = (site: Site & { origin: string; part?: number }): string | undefined => {
  const { edition, origin, part, most = mostAddresses } = site;
  const pages = offered(site);
  const parts = partCount(pages, most);
  if (part === undefined && parts > 1) {
    const entries = sitemapPaths(site).slice(1);
    return sitemapFile(
      "sitemapindex",
      entries.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`),
    );
  }
  if (part !== undefined && !(parts > 1 && part >= 1 && part <= parts)) return undefined;
  const changed = lastChanges(edition);
  const first = ((part ?? 1) - 1) * most;
  return sitemapFile(
    "urlset",
    pages.slice(first, first + most).map((path) => {
      const at = changed.get(path);
      return `<url><loc>${origin}${path}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}</url>`;
    }),
  );
};
