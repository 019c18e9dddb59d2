import { pictureStem } from "#content/media/renditionPlan.ts";

/** One address of each picture that a page of the site shows, whatever sizes of it the page names. */
export function picturesIn(html: string): string[] {
  const found = html.match(/\/media\/[\w.-]+-\d+\.[a-z]+/g) ?? [];
  return [...new Map(found.map((path) => [pictureStem(path), path])).values()];
}
