/** Name space of sitemaps. */
export const sitemapSpace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** An XML file of the sitemap protocol: its outermost element, with name spaces, around the entries. */
export const sitemapFile = (
  root: "urlset" | "sitemapindex",
  entries: readonly string[],
  spaces = sitemapSpace,
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>${entries.join("")}</${root}>\n`;
