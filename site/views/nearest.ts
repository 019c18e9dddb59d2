import type { Story } from "#content/story.wire.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import type { StoryList } from "../edition/storyLists.ts";

const away = ({ publishedAt }: Story, at: string): number =>
  Math.abs(Date.parse(publishedAt) - Date.parse(at));

/**
 * The stories of some lists that were published nearest to a moment, nearest first. Unlike the newest they stay the same
 * when a list grows elsewhere, so that a new story changes few pages.
 */
export const nearest = (lists: readonly StoryList[], at: string, most: number): Story[] =>
  [...new Set(lists.flatMap((list) => list.near(at, most)))]
    .sort((a, b) => away(a, at) - away(b, at) || newestFirst(a, b))
    .slice(0, most);
