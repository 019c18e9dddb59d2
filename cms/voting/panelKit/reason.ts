import { wording as words } from "./wording.ts";

/** Longest reason that most of the panel's endpoints take, in characters. */
const longestReason = 500;

/** What a reason still needs before it can be given, in words; undefined when nothing. */
export function reasonObstacle(typed: string, longest = longestReason): string | undefined {
  const length = typed.trim().length;
  if (length === 0) return words.reasonMissing(longest);
  return length > longest ? words.reasonLong(length, longest) : undefined;
}
