import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { compare, type Fraction, fraction, hundred, over, sum, times, zero } from "./fraction.ts";
import { type JuryMean, juryMean } from "./juryMean.ts";
import type { LotFacts } from "./lot.ts";

/** Votes of a candidate that count: neither held nor voided. */
export type ValidVotes = { likes: number; ballots: number };

/** All that the result of a campaign follows from. */
export type ScoringFacts = LotFacts & {
  frozen: Frozen;
  /** By number of the candidate; nobody is nobody's vote. */
  votes: ReadonlyMap<number, ValidVotes>;
  /** Numbers of the candidates who withdrew. */
  withdrawn: readonly number[];
  /** Hex SHA-256 of a text in UTF-8. */
  sha256: (text: string) => string;
};

/**
 * Points of one stage within one category (rule S3): the best has 100, the others their share of the best. When
 * the best has nothing, nobody has points.
 *
 * The same yardstick for likes, ballots and jury, because a weight means the same only where the best of each
 * stage reaches the same. Measured by the full score instead, a jury's best would have 95 where the public's best
 * has 100, and the jury would weigh less than the rules say. Min–max, the other usual way, gives the last
 * candidate 0 and the first 100 however close they are: marks of 91 and 92 would decide more than the public's
 * whole weight, and a withdrawal of the last would move everybody else.
 */
function pointsOfBest(values: ReadonlyMap<number, Fraction>): Map<number, Fraction> {
  const best = [...values.values()].reduce(
    (top, value) => (compare(value, top) > 0 ? value : top),
    zero,
  );
  return new Map(
    [...values].map(([candidate, value]) => [
      candidate,
      best.n === 0n ? zero : times(over(value, best), hundred),
    ]),
  );
}

type Part = { raw: Fraction; points: Fraction };

/** What the stages bring one candidate. Stages that the campaign does not hold are absent. */
export type CandidateParts = {
  candidate: Frozen["candidates"][number];
  likes?: Part;
  ballot?: Part;
  jury?: Part & Omit<JuryMean, "mean">;
};

/** Points of every candidate of a category (rules S2–S5); who has no jury score has no part of the jury. */
export function stageParts(
  candidates: Frozen["candidates"],
  { frozen: { rules }, votes, jury }: ScoringFacts,
): CandidateParts[] {
  const counted = (of: (number: number) => number) => {
    const raw = new Map(candidates.map(({ number }) => [number, fraction(of(number))]));
    return { raw, points: pointsOfBest(raw) };
  };
  const likes = rules.likes && counted((number) => votes.get(number)?.likes ?? 0);
  const ballot = rules.ballot && counted((number) => votes.get(number)?.ballots ?? 0);
  const dropExtremes = rules.jury?.dropExtremes ?? false;
  const marks = new Map(
    (rules.jury ? candidates : []).flatMap(({ number }) => {
      const mark = juryMean(jury.get(number) ?? [], { dropExtremes });
      return mark ? [[number, mark] as const] : [];
    }),
  );
  const juryPoints = pointsOfBest(new Map([...marks].map(([number, { mean }]) => [number, mean])));
  const partOf = (stage: typeof likes, number: number): Part | undefined => {
    const [raw, points] = [stage?.raw.get(number), stage?.points.get(number)];
    return raw && points && { raw, points };
  };
  return candidates.map((candidate) => {
    const { number } = candidate;
    const [mark, points] = [marks.get(number), juryPoints.get(number)];
    return {
      candidate,
      likes: partOf(likes, number),
      ballot: partOf(ballot, number),
      jury:
        mark && points
          ? { raw: mark.mean, points, scores: mark.scores, dropped: mark.dropped }
          : undefined,
    };
  });
}

type Weights = CampaignRules["weights"];
const stages = ["likes", "ballot", "jury"] as const;

const weighted = (parts: CandidateParts, weights: Partial<Weights>) =>
  sum(
    stages.flatMap((stage) => {
      const part = parts[stage];
      return part ? [times(fraction(weights[stage] ?? 0), part.points)] : [];
    }),
  );

/** The final score, 0 to 100 (rule S6): the points of the stages by their weights in whole per cent. */
export const weightedScore = (parts: CandidateParts, weights: Weights): Fraction =>
  over(weighted(parts, weights), hundred);

/** Points from the public alone, likes and ballots in the proportion of their weights; these are not both 0. */
export const publicPoints = (parts: CandidateParts, { likes, ballot }: Weights): Fraction =>
  over(weighted(parts, { likes, ballot }), fraction(likes + ballot));
