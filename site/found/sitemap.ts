import type { Story } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { isBareDistrict } from "../views/districtPage.ts";
import { xmlText } from "./escape.ts";

const document = (root: string, entries: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${root}>${entries.join("")}</urlset>\n`;

const sitemapSpace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const newsSpace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

const isPage = (path: string) =>
  path.endsWith("/") && !path.startsWith("/gone/") && !path.endsWith("/poster/");

/** The sitemap: every page that has something to find, with the day on which its text last changed where that is known. */
export const sitemap = (options: {
  edition: Edition;
  sitePaths: readonly string[];
  origin: string;
}): string => {
  const { edition, sitePaths, origin } = options;
  const changed = new Map([
    ...edition.stories.map((story) => [paths.story(story), story.updatedAt] as const),
    ...edition.projects.map(({ slug, updatedAt }) => [paths.project(slug), updatedAt] as const),
    ...edition.workers.map(({ slug, updatedAt }) => [paths.worker(slug), updatedAt] as const),
    ...edition.streets.map(({ slug, updatedAt }) => [paths.street(slug), updatedAt] as const),
  ]);
  const bare = new Set(
    edition.places
      .filter(({ level, code }) => level === "district" && isBareDistrict(edition, code))
      .map(({ code }) => paths.district(code)),
  );
  const offered = sitePaths.filter((path) => isPage(path) && !bare.has(path));
  return document(
    sitemapSpace,
    offered.map((path) => {
      const at = changed.get(path);
      return `<url><loc>${origin}${path}</loc>${at ? `<lastmod>${at}</lastmod>` : ""}</url>`;
    }),
  );
};

const twoDays = 2 * 24 * 3600 * 1000;
const mostNews = 1000;

/**
 * What is news: stories of the two days before the edition's last change, for a page may not depend on the clock
 * of the machine that renders it. Source: the news sitemap protocol (two days, 1,000 addresses).
 */
export const newsOf = (edition: Edition): Story[] => {
  const since = Date.parse(edition.at) - twoDays;
  return edition.stories
    .filter(({ publishedAt }) => Date.parse(publishedAt) >= since)
    .slice(0, mostNews);
};

/** The news sitemap. The site has none while nothing is news, for one without an address is not valid. */
export const newsSitemap = (edition: Edition, origin: string): string =>
  document(
    `${sitemapSpace} ${newsSpace}`,
    newsOf(edition).map(
      (story) =>
        `<url><loc>${origin}${paths.story(story)}</loc><news:news><news:publication>` +
        `<news:name>${xmlText(edition.settings.name)}</news:name><news:language>zh-cn</news:language>` +
        `</news:publication><news:publication_date>${story.publishedAt}</news:publication_date>` +
        `<news:title>${xmlText(story.headline)}</news:title></news:news></url>`,
    ),
  );
