import type { Story } from "#content/story.wire.ts";
import type { DatedList } from "#edition/library/datedList.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import { paths } from "#leaves/paths.ts";

const away = ({ publishedAt }: Story, at: string): number =>
  Math.abs(Date.parse(publishedAt) - Date.parse(at));

/** Stories without those that came before. */
export const eachOnce = (stories: readonly Story[]): Story[] => [
  ...new Map(stories.map((story) => [paths.story(story), story])).values(),
];

/**
 * The stories of some lists that were published nearest to a moment, nearest first. Unlike the newest they stay the same
 * when a list grows elsewhere, so that a new story changes few pages.
 */
export const nearest = (lists: readonly DatedList<Story>[], at: string, most: number): Story[] =>
  eachOnce(lists.flatMap((list) => list.near(at, most)))
    .sort((a, b) => away(a, at) - away(b, at) || newestFirst(a, b))
    .slice(0, most);
