import { xmlText } from "./escape.ts";
import { feedHtml } from "./feedHtml.ts";
import type { Feed } from "./feeds.ts";
import { markPath, markPictures } from "./mark.ts";

const spaces =
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;
const day = (instant: string) => new Date(instant).toUTCString();

/** When an entry of the feed last changed; undefined for an empty feed. */
const lastChange = ({ entries }: Feed): string | undefined =>
  entries
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .slice(-1)[0];

/**
 * A feed as RSS 2.0 with absolute addresses below `origin`. Authors are Dublin Core's creators, for RSS itself wants their
 * e-mail addresses.
 */
export const rss = (feed: Feed, origin: string): string => {
  const changed = lastChange(feed);
  const home = `${origin}${feed.home}`;
  const items = feed.entries.map((entry) => {
    const { id, href, title, summary, at, image, authors, categories, text } = entry;
    return [
      "<item>",
      element("title", title),
      element("link", `${origin}${href}`),
      `<guid isPermaLink="false">${xmlText(id)}</guid>`,
      element("pubDate", day(at)),
      ...authors.map((name) => element("dc:creator", name)),
      ...categories.map((name) => element("category", name)),
      element("description", summary),
      text ? element("content:encoded", feedHtml(text, origin)) : "",
      image
        ? `<media:content url="${origin}${image.path}" type="image/png" medium="image" width="${image.width}" height="${image.height}"/>`
        : "",
      "</item>",
    ].join("");
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${spaces}><channel>`,
    element("title", feed.title),
    element("link", home),
    element("description", feed.description),
    `<image>${element("url", `${origin}${markPath(markPictures.icon192)}`)}${element("title", feed.title)}${element("link", home)}</image>`,
    "<language>zh-cn</language>",
    changed ? element("lastBuildDate", day(changed)) : "",
    `<atom:link href="${origin}${feed.file}.xml" rel="self" type="application/rss+xml"/>`,
    ...items,
    "</channel></rss>\n",
  ].join("");
};
