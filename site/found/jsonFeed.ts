import { xmlText } from "./escape.ts";
import { feedHtml } from "./feedHtml.ts";
import type { Feed } from "./feeds.ts";
import { markPath, markPictures } from "./mark.ts";

const { icon192, icon512 } = markPictures;

/** A feed as JSON Feed 1.1 with absolute addresses below `origin`. Source: https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = (feed: Feed, origin: string): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title: feed.title,
  description: feed.description,
  home_page_url: `${origin}${feed.home}`,
  feed_url: `${origin}${feed.file}.json`,
  icon: `${origin}${markPath(icon512)}`,
  favicon: `${origin}${markPath(icon192)}`,
  language: "zh-CN",
  items: feed.entries.map(
    ({ id, href, title, summary, at, updatedAt, authors, categories, image, text }) => ({
      id,
      url: `${origin}${href}`,
      title,
      summary,
      content_html: text ? feedHtml(text, origin) : `<p>${xmlText(summary)}</p>`,
      image: image && `${origin}${image.path}`,
      date_published: at,
      date_modified: updatedAt,
      tags: categories,
      authors: authors.map((name) => ({ name })),
    }),
  ),
});
