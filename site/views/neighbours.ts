import type { Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import { paths } from "#leaves/paths.ts";
import { storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";
import type { Crumb } from "../frame/pageHead.ts";

/** The stories before and after one in the list of its section. */
export type Neighbours = { older: Crumb | undefined; newer: Crumb | undefined };

const known = new WeakMap<Library, Map<Story, Neighbours>>();

const linkTo = (story: Story | undefined) =>
  story && { label: story.headline, href: paths.story(story) };

const neighboursIn = (stories: readonly Story[]) =>
  stories.map((story, index) => {
    const [older, newer] = [linkTo(stories[index + 1]), linkTo(stories[index - 1])];
    return [story, { older, newer }] as const;
  });

/** What was published in a story's section before and after it. Made once per edition, for every story asks. */
export const neighboursOf = (library: Library, story: Story): Neighbours => {
  const all =
    known.get(library) ??
    new Map(storyKinds.flatMap(({ value }) => neighboursIn(storiesOf(library.edition, value))));
  known.set(library, all);
  return all.get(story) ?? { older: undefined, newer: undefined };
};
