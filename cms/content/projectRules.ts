import { projectStages } from "./vocabulary.ts";
import { wording } from "./wording.ts";

const rankOf = (stage: unknown): number =>
  projectStages.findIndex((option) => option.value === stage);

const ranksOf = (history: unknown): number[] =>
  (Array.isArray(history) ? (history as { stage?: unknown }[]) : [])
    .map((step) => rankOf(step.stage))
    .filter((rank) => rank >= 0);

/** Rule C14: the current stage is one of the four and not behind the history. Answers the problem, or nothing. */
export const stageProblem = (facts: { stage: unknown; history: unknown }): string | undefined => {
  const rank = rankOf(facts.stage);
  if (rank < 0) return wording.problems.stage;
  return ranksOf(facts.history).some((passed) => passed > rank)
    ? wording.problems.stageBehind
    : undefined;
};

/** Rule C14: a history never goes back to an earlier stage. Answers the problem, or nothing. */
export const historyProblem = (history: unknown): string | undefined => {
  const ranks = ranksOf(history);
  return ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))
    ? wording.problems.historyOrder
    : undefined;
};
