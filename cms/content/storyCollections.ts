import type { StoryRef } from "./refs.wire.ts";

/** Payload collection of each story kind. */
export const storyCollections = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "announcements",
} as const satisfies Record<StoryRef["kind"], string>;

export type StoryCollection = (typeof storyCollections)[StoryRef["kind"]];

/** The slugs of all story collections, for relationship fields. */
export const storyCollectionSlugs = Object.values(storyCollections) as StoryCollection[];

const kinds = Object.fromEntries(
  Object.entries(storyCollections).map(([kind, slug]) => [slug, kind]),
) as Partial<Record<string, StoryRef["kind"]>>;

/** The story kind that a collection holds; undefined for collections that hold no stories. */
export const kindOfCollection = (collection: string): StoryRef["kind"] | undefined =>
  kinds[collection];
