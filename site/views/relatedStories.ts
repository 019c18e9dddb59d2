import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import type { Library } from "../edition/library.ts";

/** Stories under a text that has none picked by hand. */
const most = 3;

/** As many of a list as can hold enough others beside the story itself and those found before. */
const enough = 2 * most + 1;

const codesOf = ({ places }: Story, digits: number) =>
  places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits));

const newest = (lists: readonly (readonly Story[])[]): Story[] =>
  lists.flatMap((list) => list.slice(0, enough)).sort(newestFirst);

/**
 * What to read after a story: what the editors picked, else what happened in the same street, in the same district, and what
 * belongs to the same topic, newest first within each.
 */
export const relatedStories = (library: Library, story: Story): StoryRef[] => {
  if (story.related.length > 0) return story.related;
  const near = [
    ...newest(codesOf(story, 9).map(library.storiesFrom)),
    ...newest(codesOf(story, 6).map(library.storiesFrom)),
    ...newest(story.topics.map(library.storiesOn)),
  ];
  const others = near.filter(({ kind, slug }) => kind !== story.kind || slug !== story.slug);
  return [...new Set(others)].slice(0, most).map(({ kind, slug }) => ({ kind, slug }));
};
