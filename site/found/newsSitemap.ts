import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { isNews } from "#edition/newsWindow.ts";
import { paths } from "#leaves/paths.ts";
import { addDays, type Day, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { xmlText } from "./escape.ts";
import { sitemapFile, sitemapSpace } from "./urlSet.ts";

const newsSpace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** Source: the news sitemap protocol. */
const mostNews = 1000;

/** The days that two days of news may touch, the newest first. */
const newsDays = (at: Date): Day[] => {
  const today = shanghaiDay(at);
  return [today, addDays(today, -1), addDays(today, -2)];
};

/**
 * The stories that are news at the edition's moment, newest first. The moment moves when the two days of a story end (rule
 * P14), so a quiet week leaves none.
 */
export const newsOf = (library: Library): Story[] => {
  const at = new Date(library.at);
  return newsDays(at)
    .flatMap((day) => library.list({ of: "all" }).newest(mostNews, day))
    .slice(0, mostNews)
    .filter((story) => isNews(story, at));
};

/** The news sitemap. The site has none while nothing is news, for one without an address is not valid. */
export const newsSitemap = (library: Library, origin: string): string =>
  sitemapFile(
    "urlset",
    newsOf(library).map(
      (story) =>
        `<url><loc>${origin}${paths.story(story)}</loc><news:news><news:publication>` +
        `<news:name>${xmlText(library.settings.name)}</news:name><news:language>zh-cn</news:language>` +
        `</news:publication><news:publication_date>${story.publishedAt}</news:publication_date>` +
        `<news:title>${xmlText(story.headline)}</news:title></news:news></url>`,
    ),
    `${sitemapSpace} ${newsSpace}`,
  );
