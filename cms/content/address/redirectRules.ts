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
