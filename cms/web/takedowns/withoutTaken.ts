import { scriptJson } from "#site/found/escape.ts";
import type { TakedownList } from "./takedownList.ts";
import { withoutTeasers } from "./withoutTeasers.ts";

type Row = Readonly<Record<string, unknown>>;

/** Files that tell of many pages, with whole texts or headlines of them: pages, feeds, what the search is made of, records and lists for programs, maps of the site. */
const telling =
  /\.html$|^(?:feed|feeds\/.+)\.(?:json|xml)$|^(?:search|api\/v1)\/.+\.json$|^(?:news-)?sitemap[\w-]*\.xml$/;
/** An entry of a feed or of a map of the site. */
const entry = /<(item|url)>.*?<\/\1>/gs;
const entryAddress = /<(?:link|loc)>([^<]*)</;

/** Whether a file of the tree may say something of a page that is not its own. */
export const tellsOfPages = (file: string): boolean => telling.test(file);

const isText = (value: unknown): value is string => typeof value === "string";
const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where what stands in a list leads, when it is something with a name: a link inside a text has none, and stays with its text. */
function addressOf(one: unknown): string | undefined {
  // A name that is suggested: what it is called, its kind, its address.
  if (Array.isArray(one)) return typeof one[1] === "number" && isText(one[2]) ? one[2] : undefined;
  if (!isRow(one) || ![one.title, one.name, one.headline].some(isText)) return undefined;
  return [one.url, one.json].find(isText);
}

/**
 * Rule T7: what a file tells, without what was taken down of it; undefined where nothing was. `origin` is the public one: what stands elsewhere under the same
 * path is something else.
 */
export function withoutTaken(
  file: string,
  content: string,
  { takedowns, origin }: { takedowns: TakedownList; origin: string },
): string | undefined {
  let isWhole = true;
  const isTaken = (address: string | undefined): boolean => {
    if (address === undefined || !URL.canParse(address, origin)) return false;
    const url = new URL(address, origin);
    const isGone = url.origin === origin && takedowns.at(url.pathname) !== undefined;
    if (isGone) isWhole = false;
    return isGone;
  };
  const rest = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isTaken(addressOf(one))).map(rest);
    if (!isRow(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rest(inner)]));
  };
  const restOf = (data: string): unknown => rest(JSON.parse(data));
  const left = file.endsWith(".html")
    ? withoutTeasers(content, isTaken, (data) => scriptJson(restOf(data)))
    : file.endsWith(".xml")
      ? content.replace(entry, (one) => (isTaken(entryAddress.exec(one)?.[1]) ? "" : one))
      : JSON.stringify(restOf(content));
  return isWhole ? undefined : left;
}
