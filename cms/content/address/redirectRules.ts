import { wording } from "../wording.ts";
import { sitePath } from "./sitePath.ts";

/** Rule C16: an end of a redirect is a path of this site and differs from the other end. */
export const redirectProblem = (facts: {
  path: string | null | undefined;
  other: string | null | undefined;
}): string | undefined => {
  if (!facts.path || !sitePath.test(facts.path)) return wording.problems.redirectPath;
  return facts.path === facts.other ? wording.problems.redirectLoop : undefined;
};

/**
 * Rule C16: whether a redirect would lead back to an address that was passed before, by way of others. `next` answers where an
 * address leads already.
 */
export const leadsInCircle = async (facts: {
  from: string;
  to: string;
  next: (path: string) => Promise<string | undefined>;
}): Promise<boolean> => {
  const passed = new Set([facts.from]);
  for (let path: string | undefined = facts.to; path !== undefined; path = await facts.next(path)) {
    if (passed.has(path)) return true;
    passed.add(path);
  }
  return false;
};
