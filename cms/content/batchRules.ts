import { wording } from "./wording.ts";

/** Rule C13: a batch cannot list more members than it says it has. Answers the problem, or nothing. */
export const countProblem = (facts: {
  total: number | null | undefined;
  listed: number;
  of: "projects" | "partners";
}): string | undefined => {
  if (facts.total === null || facts.total === undefined) return undefined;
  if (!Number.isInteger(facts.total) || facts.total < 0) return wording.problems.countWhole;
  return facts.total < facts.listed ? wording.countTooSmall[facts.of](facts.listed) : undefined;
};
