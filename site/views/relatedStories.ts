import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { eachOnce, nearest } from "./nearest.ts";

/** Stories under a text that has none picked by hand. */
const most = 3;

/** As many of a list as can hold enough others beside the story itself and those found before. */
const enough = 2 * most + 1;

const placesOf = ({ places }: Story, digits: number): ListName[] =>
  places
    .filter(({ length }) => length >= digits)
    .map((code) => ({ of: "place", code: code.slice(0, digits) }));

/**
 * What to read after a story: what the editors picked, else what happened in the same street, in the same district, and what
 * belongs to the same topic, of each what was published about the same time.
 */
export const relatedStories = (library: Library, story: Story): StoryRef[] => {
  if (story.related.length > 0) return story.related;
  const near = [
    placesOf(story, 9),
    placesOf(story, 6),
    story.topics.map((slug): ListName => ({ of: "topic", slug })),
  ].flatMap((names) => nearest(names.map(library.list), story.publishedAt, enough));
  const others = near.filter(({ kind, slug }) => kind !== story.kind || slug !== story.slug);
  return eachOnce(others)
    .slice(0, most)
    .map(({ kind, slug }) => ({ kind, slug }));
};
