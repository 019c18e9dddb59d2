/** Address of the feed of all stories, without its ending. */
const mainFeed = "/feed";

const ofFeed = (file: string, label: string) => [
  { label, href: `${file}.xml`, type: "application/rss+xml" },
];

/** The feeds that a page's foot leads to: that of its own subject, and that of the whole site in both formats. */
export const feedLinks = (own: string | undefined) => [
  ...(own && own !== mainFeed ? ofFeed(own, "订阅本页（RSS）") : []),
  ...ofFeed(mainFeed, "订阅（RSS）"),
  { label: "订阅（JSON Feed）", href: `${mainFeed}.json`, type: "application/feed+json" },
];
