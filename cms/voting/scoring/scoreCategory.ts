import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { decideWinners } from "./decideWinners.ts";
import { compare, figure, halfPointsText } from "./fraction.ts";
import { lotOf, lotSeed } from "./lot.ts";
import { categoryRobustness } from "./robustness.ts";
import { type CandidateParts, type ScoringFacts, stageParts, weightedScore } from "./stageParts.ts";
import type { CategoryStandings, Standings } from "./standings.wire.ts";

type Category = CampaignRules["categories"][number];

const partFigures = (part: CandidateParts["likes"]) =>
  part && { raw: figure(part.raw), points: figure(part.points, 2) };

const juryFigures = (part: CandidateParts["jury"]) =>
  part && {
    raw: figure(part.raw, 2),
    points: figure(part.points, 2),
    scores: part.scores.map(halfPointsText),
    dropped: part.dropped,
  };

/** Whether a candidate has the valid votes without which nobody wins (rule S14). Where the public has no vote, none are asked for. */
function hasEnoughVotes({ frozen: { rules }, votes }: ScoringFacts, candidate: number): boolean {
  if (!rules.likes && !rules.ballot) return true;
  const { likes = 0, ballots = 0 } = votes.get(candidate) ?? {};
  return likes + ballots >= (rules.fewestVotes ?? 0);
}

/** The standings of one category. `drawOf` gives a candidate's lot. */
function scoreCategory(
  category: Category,
  facts: ScoringFacts,
  drawOf: (candidate: number) => string,
): CategoryStandings {
  const { rules, candidates } = facts.frozen;
  const own = candidates.filter((one) => one.category === category.slug);
  const isGone = ({ number }: { number: number }) => facts.withdrawn.includes(number);
  const parts = stageParts(
    own.filter((one) => !isGone(one)),
    facts,
  );
  const needsJury = rules.weights.jury > 0;
  const unscored = parts.filter(({ jury }) => needsJury && !jury);
  const scored = parts
    .filter((one) => !unscored.includes(one))
    .map((one) => ({ ...one, score: weightedScore(one, rules.weights) }));
  const contest = { awards: category.awards, tieRule: rules.tieRule, drawOf };
  const contenders = scored.map(({ candidate, score, likes, ballot, jury }) => ({
    candidate: candidate.number,
    score,
    likes: likes?.raw,
    ballot: ballot?.raw,
    jury: jury?.raw,
  }));
  const isComplete = unscored.length === 0;
  const eligible = contenders.filter(({ candidate }) => hasEnoughVotes(facts, candidate));
  const { winners, ties, undecided } = isComplete
    ? decideWinners({ contenders: eligible, ...contest })
    : { winners: [], ties: [] };
  const isWinner = (number: number) => winners.includes(number);
  const rows = [...scored].sort(
    (a, b) =>
      compare(b.score, a.score) ||
      Number(isWinner(b.candidate.number)) - Number(isWinner(a.candidate.number)) ||
      a.candidate.number - b.candidate.number,
  );
  return {
    slug: category.slug,
    name: category.name,
    awards: category.awards,
    rows: rows.map(({ candidate, score, likes, ballot, jury }) => ({
      candidate: candidate.number,
      name: candidate.name,
      rank: 1 + scored.filter((other) => compare(other.score, score) > 0).length,
      score: figure(score, 4),
      likes: partFigures(likes),
      ballot: partFigures(ballot),
      jury: juryFigures(jury),
      won: isWinner(candidate.number),
    })),
    withdrawn: own
      .filter(isGone)
      .map(({ number }) => number)
      .sort((a, b) => a - b),
    winners,
    ...(eligible.length < contenders.length && {
      tooFewVotes: contenders
        .filter((one) => !eligible.includes(one))
        .map(({ candidate }) => candidate)
        .sort((a, b) => a - b),
    }),
    ties: ties.map((tie) => ({
      ...tie,
      ...(tie.rule === "lot" && {
        lots: tie.among.map((candidate) => ({ candidate, lot: drawOf(candidate) })),
      }),
    })),
    robustness:
      isComplete && !undecided
        ? categoryRobustness({
            parts: scored.filter(({ candidate }) => hasEnoughVotes(facts, candidate.number)),
            contenders: eligible,
            ...{ weights: rules.weights, contest },
          })
        : undefined,
    unresolved: [
      ...(isComplete
        ? []
        : [
            {
              kind: "no-jury-score" as const,
              candidates: unscored.map(({ candidate }) => candidate.number).sort((a, b) => a - b),
            },
          ]),
      ...(undecided ? [{ kind: "tie" as const, ...undecided }] : []),
    ],
  };
}

/**
 * The final score of a campaign (rules S1–S22 in `rules.md`): in each category points, score, rank, winners, how ties
 * were decided, and how far the public weight could move. A pure function of what is published; the order in
 * which facts come makes no difference.
 */
export function finalScore(facts: ScoringFacts): Standings {
  const { frozen, rulesHash, sha256 } = facts;
  const seed = lotSeed(facts, sha256);
  return {
    campaign: frozen.slug,
    rulesHash,
    seed,
    categories: frozen.rules.categories.map((category) =>
      scoreCategory(category, facts, (candidate) =>
        lotOf({ seed, category: category.slug }, candidate, sha256),
      ),
    ),
  };
}
