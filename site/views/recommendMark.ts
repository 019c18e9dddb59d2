import { paths } from "#leaves/paths.ts";

/** Where `web` puts form, receipt and state on the pages of recommendations; on a plain file host the words between stay. */
export const recommendStart = "<div data-recommend>";
export const recommendEnd = "</div><!--recommend-->";

const [plainStart, plainEnd] = ["<!--plain ", "-->"];

/** Whether `web` fills in the page at an address. */
export const isFilledIn = (address: string): boolean =>
  address === paths.recommend() || address === paths.recommendStatus();

/** A page with something in its place for it, and with what stood there in a comment: whoever compares gets the page back ({@link plainPage}). */
export function filledPage(page: string, inner: string): string {
  const from = page.indexOf(recommendStart);
  const until = page.indexOf(recommendEnd, from);
  if (from < 0 || until < 0) return page;
  const words = page.slice(from + recommendStart.length, until);
  // No comment may hold two hyphens.
  const kept = encodeURIComponent(words).replaceAll("-", "%2D");
  const rest = page.slice(until + recommendEnd.length);
  return `${page.slice(0, from)}${recommendStart}${inner}${recommendEnd}${plainStart}${kept}${plainEnd}${rest}`;
}

/** The page as the tree has it, from one that was filled in; any other stays as it is. */
export function plainPage(page: string): string {
  const from = page.indexOf(recommendStart);
  const mark = `${recommendEnd}${plainStart}`;
  const until = page.lastIndexOf(mark);
  const end = page.indexOf(plainEnd, until + mark.length);
  if (from < 0 || until < from || end < 0) return page;
  const words = decodeURIComponent(page.slice(until + mark.length, end));
  return `${page.slice(0, from)}${recommendStart}${words}${recommendEnd}${page.slice(end + plainEnd.length)}`;
}

/** A campaign that people are nominated for. */
export type Nominating = { slug: string; name: string };

const [listStart, listEnd] = ["<!--nominating ", "-->"];

/** Tells `web` on the page itself which campaigns take nominations at the moment of the edition. */
export const nominatingMark = (campaigns: readonly Nominating[]): string =>
  `${listStart}${encodeURIComponent(JSON.stringify(campaigns)).replaceAll("-", "%2D")}${listEnd}`;

/** What a page tells with {@link nominatingMark}; none where it tells nothing. */
export function nominatingIn(page: string): Nominating[] {
  const from = page.indexOf(listStart);
  const until = page.indexOf(listEnd, from);
  if (from < 0 || until < 0) return [];
  return JSON.parse(decodeURIComponent(page.slice(from + listStart.length, until)));
}
