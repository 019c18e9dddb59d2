import type { Library } from "#edition/library/library.ts";
import { type StoryParts, storyParts } from "./storyParts.ts";

/** The page of one news item; undefined when the edition has none with this slug. */
export const newsPage = (library: Library, slug: string): StoryParts | undefined => {
  const story = library.story({ kind: "news", slug });
  return story && storyParts(library, story);
};
