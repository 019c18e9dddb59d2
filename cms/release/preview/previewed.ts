import { pathOf } from "#content/address/pathOf.ts";
import { storyCollectionSlugs } from "#content/storyCollections.ts";
import { paths } from "#leaves/paths.ts";

/** Collections whose documents a page shows, and the front page (rule D1). */
export const previewed = [
  ...storyCollectionSlugs,
  "projects",
  "workers",
  "streets",
  "topics",
  "campaigns",
  "corrections",
  "front-page",
] as const;
export type Previewed = (typeof previewed)[number];

export const isPreviewed = (slug: string): slug is Previewed =>
  (previewed as readonly string[]).includes(slug);

/** The page that shows a document: its own, of a correction the list of them. */
export const previewPath = (subject: Previewed, slug: string): string => {
  if (subject === "front-page") return paths.home();
  return pathOf(subject, slug) ?? paths.corrections();
};
