import { storyCollectionSlugs } from "./storyCollections.ts";

/** Collections whose documents a text may link to by reference, so that the link follows a changed slug. */
export const linkableCollections = [
  ...storyCollectionSlugs,
  "projects",
  "workers",
  "streets",
  "topics",
] as const;

export type LinkableCollection = (typeof linkableCollections)[number];
