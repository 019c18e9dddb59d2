import type { Story } from "#content/story.wire.ts";

const twoDays = 2 * 24 * 3600 * 1000;

type Published = Pick<Story, "publishedAt">;

/** When a story stops being news for search engines. Source: the news sitemap protocol (two days). */
export const newsEnds = ({ publishedAt }: Published): Date =>
  new Date(Date.parse(publishedAt) + twoDays);

/** Whether a story is news at a moment, the last instant of its two days excluded. */
export const isNews = (story: Published, at: Date): boolean => newsEnds(story) > at;
