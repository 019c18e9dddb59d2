import type { Body } from "#content/body.wire.ts";

/** A picture that has to be uploaded to the 公众号 by hand: its editor takes none along from elsewhere. */
export type WechatPicture = {
  /** Its place in the text: 图1, 图2 … */
  number: number;
  alt: string;
  /** What stands below it. */
  words: string;
  /** The largest JPEG, a path below the panel's own origin. */
  href: string;
};

/** A live text as it goes to a 公众号; all in the newsroom's words, addresses with their origin. */
export type WechatArticle = {
  kicker: string;
  headline: string;
  deck: string;
  /** Who did what, a line for each. */
  credits: string[];
  /** Where a reprint comes from; empty for what is the newsroom's own. */
  origin: string;
  body: Body;
  turns: { speaker: string; text: string }[];
  pictures: WechatPicture[];
  /** Name of the site and the page that readers have of it. */
  site: string;
  address: string;
  /** The page's address as a code, a PNG below `data:`; it is uploaded like a picture. */
  code: string;
};
