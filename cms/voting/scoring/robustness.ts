import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { type Contender, decideWinners } from "./decideWinners.ts";
import {
  compare,
  type Fraction,
  figure,
  fraction,
  halfway,
  hundred,
  minus,
  one,
  over,
  plus,
  times,
  zero,
} from "./fraction.ts";
import { type CandidateParts, publicPoints } from "./stageParts.ts";
import type { CategoryStandings } from "./standings.wire.ts";

/** A candidate's points from the public and from the jury: the score at public weight w is `w·public + (1−w)·jury`. */
export type Line = { candidate: number; public: Fraction; jury: Fraction };

/** Who gets in and who drops out when the weight passes a bound; candidates by number. */
export type Swap = { enters: number[]; leaves: number[] };

/** One end of the interval; without a swap the winners stay up to the very end of the scale. */
export type Bound = { weight: Fraction; swap?: Swap };

type Question = {
  lines: readonly Line[];
  awards: number;
  /** Public weight of the frozen rules, between 0 and 1. */
  weight: Fraction;
  /** The winners at a public weight, by the campaign's own rules. */
  winnersAt: (weight: Fraction) => readonly number[];
};

/** The score of a line at a public weight. */
const scoreAt = (line: Line, weight: Fraction): Fraction =>
  plus(times(weight, line.public), times(minus(one, weight), line.jury));

/** The weight at which two lines cross strictly between 0 and 1; undefined when they do not. */
function crossing(a: Line, b: Line): Fraction | undefined {
  const [byPublic, byJury] = [minus(a.public, b.public), minus(b.jury, a.jury)];
  const slope = plus(byPublic, byJury);
  if (slope.n === 0n) return undefined;
  const weight = over(byJury, slope);
  return compare(weight, zero) > 0 && compare(weight, one) < 0 ? weight : undefined;
}

const swapOf = (before: readonly number[], after: readonly number[]): Swap | undefined => {
  const enters = after.filter((candidate) => !before.includes(candidate));
  const leaves = before.filter((candidate) => !after.includes(candidate));
  return enters.length + leaves.length > 0 ? { enters, leaves } : undefined;
};

/**
 * How far the public weight could move without changing the winners (rules S20–S22): they stay for every weight
 * strictly between `from` and `to`, and change just outside. Exact: scores are lines in the weight, so the winners can
 * change only where a winner's line crosses another's.
 */
function robustness({ lines, awards, weight, winnersAt }: Question): {
  from: Bound;
  to: Bound;
} {
  const winners = winnersAt(weight);
  const isIn = ({ candidate }: Line) => winners.includes(candidate);
  const crossings = (left: readonly Line[], right: readonly Line[]) =>
    left.flatMap((a) => right.flatMap((b) => crossing(a, b) ?? []));
  const everyCrossing = crossings(lines, lines);
  // Winners who share the last award can also lose it to each other.
  const deciding =
    winners.length > awards
      ? everyCrossing
      : crossings(
          lines.filter(isIn),
          lines.filter((line) => !isIn(line)),
        );

  const towards = (end: Fraction): Bound => {
    const direction = compare(end, weight);
    const isBeyond = (from: Fraction) => (to: Fraction) => compare(to, from) === direction;
    const nearerFirst = (a: Fraction, b: Fraction) => compare(a, b) * direction;
    /** A weight just beyond `from`, before anything else can change. */
    const beside = (from: Fraction) =>
      halfway(from, everyCrossing.filter(isBeyond(from)).sort(nearerFirst)[0] ?? end);
    const bounds = [weight, ...deciding.filter(isBeyond(weight)).sort(nearerFirst)];
    for (const bound of bounds) {
      const swap = swapOf(winners, winnersAt(beside(bound)));
      if (swap) return { weight: bound, swap };
    }
    return { weight: end };
  };
  return { from: towards(zero), to: towards(one) };
}

type Asked = {
  parts: readonly CandidateParts[];
  /** The same candidates, as they stood at the cut line. */
  contenders: readonly Contender[];
  weights: CampaignRules["weights"];
  contest: Omit<Parameters<typeof decideWinners>[0], "contenders">;
};

const percent = (weight: Fraction, rounding: "half-up" | "down" | "up") =>
  figure(times(weight, hundred), 2, rounding);

const boundFigures = ({ weight, swap }: Bound, rounding: "down" | "up") => ({
  weight: percent(weight, rounding),
  swap,
});

/** Between which public weights a category's winners stay (rules S20–S22); undefined unless both sides have a weight. */
export function categoryRobustness(asked: Asked): CategoryStandings["robustness"] {
  const { parts, contenders, weights, contest } = asked;
  const isPublic = weights.likes + weights.ballot;
  if (isPublic === 0 || weights.jury === 0 || parts.length === 0) return undefined;
  const lines: Line[] = parts.map((one) => ({
    candidate: one.candidate.number,
    public: publicPoints(one, weights),
    jury: one.jury?.points ?? zero,
  }));
  const byNumber = new Map(lines.map((line) => [line.candidate, line]));
  const weight = fraction(isPublic, 100);
  const winnersAt = (at: Fraction) =>
    decideWinners({
      ...contest,
      contenders: contenders.map((one) => {
        const line = byNumber.get(one.candidate);
        return line ? { ...one, score: scoreAt(line, at) } : one;
      }),
    }).winners;
  const { from, to } = robustness({ lines, awards: contest.awards, weight, winnersAt });
  return {
    weight: percent(weight, "half-up"),
    from: boundFigures(from, "up"),
    to: boundFigures(to, "down"),
  };
}
