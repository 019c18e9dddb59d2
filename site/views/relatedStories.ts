import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import type { Library } from "../edition/library.ts";

/** Stories under a text that has none picked by hand. */
const most = 3;

/** Digits of a place code that name its street, and its district. */
const street = 9;
const district = 6;

const codesOf = ({ places }: Story, digits: number) =>
  places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits));

const shares = <T>(some: readonly T[], others: readonly T[]) =>
  some.some((one) => others.includes(one));

/**
 * What to read after a story: what the editors picked, else what happened in the same street, in the same district, and what
 * belongs to the same topic, newest first within each.
 */
export const relatedStories = ({ edition }: Library, story: Story): StoryRef[] => {
  if (story.related.length > 0) return story.related;
  const others = edition.stories.filter(
    ({ kind, slug }) => kind !== story.kind || slug !== story.slug,
  );
  const [streets, districts] = [codesOf(story, street), codesOf(story, district)];
  const near = [
    ...others.filter((other) => shares(codesOf(other, street), streets)),
    ...others.filter((other) => shares(codesOf(other, district), districts)),
    ...others.filter((other) => shares(other.topics, story.topics)),
  ];
  return [...new Set(near)].slice(0, most).map(({ kind, slug }) => ({ kind, slug }));
};
