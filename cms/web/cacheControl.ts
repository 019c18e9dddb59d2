import { fixedIcons } from "#site/found/mark.ts";
import { tellsOfPages } from "./takedowns/withoutTaken.ts";

const year = 31_536_000;
const day = 86_400;

/** Their addresses are known to browsers and never change; the mark hardly does. */
const fixed = new Set<string>(Object.values(fixedIcons).map(({ path }) => path.slice(1)));

/** Scripts and styles of a build carry their content in their name: a browser may keep them as long as it likes. */
export const isForYears = (file: string): boolean => file.startsWith("_astro/");

/**
 * Rule T6: how long a file may be kept. Scripts and styles carry their content in their name. Pictures and covers do too, but may be
 * withdrawn: a browser keeps them for a day, a shared cache asks again after a minute. Pages, records of the content API, and feeds and texts that hold other pages' words are asked for
 * anew each time (mostly a 304), so that a correction or a withdrawal is seen at once; a shared cache may
 * hold them for ten seconds, which is what carries a surge.
 */
export function cacheControl(file: string, status: 200 | 404 | 410): string {
  if (status !== 200) return "no-cache";
  if (isForYears(file)) return `public, max-age=${year}, immutable`;
  if (/^(media|covers)\//.test(file)) return `public, max-age=${day}, s-maxage=60`;
  if (fixed.has(file)) return `public, max-age=${day}`;
  return file.endsWith(".html") || file.startsWith("api/") || tellsOfPages(file)
    ? "public, max-age=0, s-maxage=10, must-revalidate"
    : "public, max-age=300";
}
