import type { Picture } from "#content/media.wire.ts";
import type { PageSubject } from "./pageSubject.ts";
import type { SectionKey } from "./sections.ts";

/** One step of the breadcrumbs; the last one, the page itself, has no address. */
export type Crumb = {
  label: string;
  href?: string;
  /** What stands in its place on the page, where the label would leave no room for the last one. */
  short?: string;
};

/** What the layout must know of a page. */
export type PageHead = {
  /** Site-absolute address with a final slash, for the canonical link. */
  path: string;
  /** Title of the page without the site's name; absent on the front page. */
  title?: string;
  description: string;
  section?: SectionKey;
  /** From the front page down to this page; empty on the front page. */
  crumbs: Crumb[];
  /** `article` for stories. */
  kind: "website" | "article";
  picture?: Picture;
  /** Picture of the first screen, fetched before the page has been read, and the `sizes` it is shown at. */
  lead?: { picture: Picture; sizes: string };
  about?: PageSubject;
  /** Address of the feed of this page's subject, without its ending. */
  feed?: string;
  /** The page shows its own address as a QR code; every other page does at its foot. */
  showsCode?: boolean;
  /** Keep the page out of search engines: errors, tombstones. */
  hidden?: boolean;
};
