import { votersOf } from "./campaign.wire.ts";
import type { Frozen } from "./freeze.ts";
import { mostChoices, type VoterIdentity } from "./vocabulary.ts";

const hasDouble = (values: readonly unknown[]) => new Set(values).size < values.length;
const isReversed = (window: { opens: string; closes: string } | undefined) =>
  window !== undefined && Date.parse(window.opens) >= Date.parse(window.closes);

/** What may be wrong with a campaign about to be opened, and whether it is. */
function checksOf({ rules, candidates }: Frozen, signIns: readonly VoterIdentity[]) {
  const { likes, ballot, jury, weights, categories, tieRule } = rules;
  const known = new Set(categories.map((category) => category.slug));
  const used = new Set(candidates.map((candidate) => candidate.category));
  return {
    "no-window": !likes && !ballot && !jury,
    "window-reversed": isReversed(likes) || isReversed(ballot),
    "ballot-before-likes-end":
      likes !== undefined &&
      ballot !== undefined &&
      Date.parse(ballot.opens) < Date.parse(likes.closes),
    "weights-not-100": weights.likes + weights.ballot + weights.jury !== 100,
    "weight-without-stage":
      (weights.likes > 0 && !likes) ||
      (weights.ballot > 0 && !ballot) ||
      (weights.jury > 0 && !jury),
    "tie-without-end": !tieRule.includes("share") && !tieRule.includes("lot"),
    "ballot-bounds": ballot !== undefined && ballot.min > ballot.max,
    "ballot-too-long": ballot !== undefined && ballot.max > mostChoices,
    "ballot-exceeds-candidates": ballot !== undefined && ballot.min > candidates.length,
    "candidate-quota-above-day": likes !== undefined && likes.perCandidatePerDay > likes.perDay,
    "number-twice": hasDouble(candidates.map((candidate) => candidate.number)),
    "slug-twice":
      hasDouble(candidates.map((candidate) => candidate.slug)) ||
      hasDouble(categories.map((category) => category.slug)),
    "unknown-category": candidates.some((candidate) => !known.has(candidate.category)),
    "empty-category": categories.some((category) => !used.has(category.slug)),
    "sign-in-missing": votersOf(rules) !== "device" && !signIns.includes(votersOf(rules)),
  };
}

export type OpeningProblem = keyof ReturnType<typeof checksOf>;

/**
 * Everything that is wrong with a campaign about to be opened, reported together; empty when it may open.
 *
 * @param signIns ways to sign in for which the operator has credentials
 */
export function openingProblems(
  frozen: Frozen,
  signIns: readonly VoterIdentity[] = [],
): OpeningProblem[] {
  const checks = checksOf(frozen, signIns);
  return (Object.keys(checks) as OpeningProblem[]).filter((problem) => checks[problem]);
}
