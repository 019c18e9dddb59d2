import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb } from "../frame/pageHead.ts";

/** The stories before and after one in the list of its section. */
export type Neighbours = { older: Crumb | undefined; newer: Crumb | undefined };

const linkTo = (story: Story | undefined) =>
  story && { label: story.headline, href: paths.story(story) };

/** What was published in a story's section before and after it. */
export const neighboursOf = (library: Library, story: Story): Neighbours => {
  const section = library.list({ of: "kind", kind: story.kind });
  return { older: linkTo(section.older(story)), newer: linkTo(section.newer(story)) };
};
