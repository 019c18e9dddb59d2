import { xmlText } from "./escape.ts";
import type { Feed } from "./feeds.ts";

/** A feed as JSON Feed 1.1 with absolute addresses below `origin`. Source: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = (feed: Feed, origin: string): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title: feed.title,
  description: feed.description,
  home_page_url: `${origin}${feed.home}`,
  feed_url: `${origin}${feed.file}.json`,
  language: "zh-CN",
  items: feed.entries.map(
    ({ id, href, title, summary, at, updatedAt, authors, categories, image }) => ({
      id,
      url: `${origin}${href}`,
      title,
      summary,
      // The format wants content: a reader of the feed sees that the summary is not the whole text.
      content_html: `<p>${xmlText(summary)}</p><p><a href="${origin}${href}">阅读全文</a></p>`,
      image: image && `${origin}${image}`,
      date_published: at,
      date_modified: updatedAt,
      tags: categories,
      authors: authors.map((name) => ({ name })),
    }),
  ),
});
