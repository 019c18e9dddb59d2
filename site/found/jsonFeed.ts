import type { Feed } from "./feeds.ts";

/** A feed as JSON Feed 1.1 with absolute addresses below `origin`. Source: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = (feed: Feed, origin: string): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title: feed.title,
  home_page_url: `${origin}${feed.home}`,
  feed_url: `${origin}${feed.file}.json`,
  language: "zh-CN",
  items: feed.entries.map(({ id, href, title, summary, at, authors, image }) => ({
    id: `${origin}${id}`,
    url: `${origin}${href}`,
    title,
    content_text: summary,
    image: image && `${origin}${image}`,
    date_published: at,
    authors: authors.map((name) => ({ name })),
  })),
});
