import type { Feed } from "./feeds.ts";
import { xmlText } from "./markup.ts";

/** A feed as RSS 2.0 with absolute addresses below `origin`. */
export const rss = (feed: Feed, origin: string): string => {
  const items = feed.entries.map(
    ({ id, href, title, summary, at, image }) =>
      `<item><title>${xmlText(title)}</title><link>${origin}${href}</link>` +
      `<guid isPermaLink="false">${origin}${id}</guid>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate>` +
      `<description>${xmlText(summary)}</description>` +
      (image ? `<media:content url="${origin}${image}" medium="image"/>` : "") +
      `</item>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>` +
    `<title>${xmlText(feed.title)}</title><link>${origin}${feed.home}</link>` +
    `<description>${xmlText(feed.title)}</description><language>zh-cn</language>` +
    `<atom:link href="${origin}${feed.file}.xml" rel="self" type="application/rss+xml"/>` +
    `${items.join("")}</channel></rss>\n`
  );
};
