import type { Credit, Origin, Story } from "#content/story.wire.ts";
import { authorKey } from "#leaves/authorKey.ts";

/**
 * Whether who is named like this wrote for the paper itself: reporters and correspondents. Those of a reprint write for another
 * one, and may only share a name with one of ours.
 */
export const isOwnAuthor = (role: Credit["role"], origin: Origin): boolean =>
  origin.kind !== "reprint" && (role === "reporter" || role === "correspondent");

type Credited = Pick<Story, "credits" | "origin">;

/** Names of the paper's own people who wrote a story; nobody of a reprint. */
export const ownAuthors = ({ credits, origin }: Credited): string[] =>
  credits.filter(({ role }) => isOwnAuthor(role, origin)).flatMap(({ names }) => names);

/** Keys of those who wrote a story. */
export const authorsOf = (story: Credited): string[] => ownAuthors(story).map(authorKey);
