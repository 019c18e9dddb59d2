import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { authorsOf } from "#edition/library/authorsOf.ts";
import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { eachOnce, nearest } from "./nearest.ts";

/** Stories under a text that has none picked by hand. */
const most = 3;

const placesOf = ({ places }: Story, digits: number): ListName[] =>
  places
    .filter(({ length }) => length >= digits)
    .map((code) => ({ of: "place", code: code.slice(0, digits) }));

/**
 * What to read after a story: what the editors picked, else what happened in the same street, in the same district, and what
 * belongs to the same topic, at last what the same people wrote, of each what was published about the same time.
 */
export const relatedStories = (library: Library, story: Story): StoryRef[] => {
  if (story.related.length > 0) return story.related;
  const wider = [
    placesOf(story, 9),
    placesOf(story, 6),
    story.topics.map((slug): ListName => ({ of: "topic", slug })),
    authorsOf(story).map((author): ListName => ({ of: "author", author })),
  ];
  let found: Story[] = [];
  for (const names of wider) {
    // A list that is not asked for cannot change this page.
    if (found.length >= most) break;
    // As many as can hold enough others beside the story itself and those found before.
    const enough = most + 1 + found.length;
    const near = nearest(names.map(library.list), story.publishedAt, enough);
    const others = near.filter(({ kind, slug }) => kind !== story.kind || slug !== story.slug);
    found = eachOnce([...found, ...others]);
  }
  return found.slice(0, most).map(({ kind, slug }) => ({ kind, slug }));
};
