import { pictureStem } from "#content/media/renditionPlan.ts";

/** A picture without words of its own stands beside the headline of another page: it is that page's. */
const ofOthers =
  /<picture\b(?:(?!<\/picture>).)*\salt(?:="")?(?=[\s>/])(?:(?!<\/picture>).)*<\/picture>/gs;

/** One address of each picture of its own that a page of the site shows, whatever sizes of it the page names. */
export function picturesIn(html: string): string[] {
  const found = html.replace(ofOthers, "").match(/\/media\/[\w.-]+-\d+\.[a-z]+/g) ?? [];
  return [...new Map(found.map((path) => [pictureStem(path), path])).values()];
}
