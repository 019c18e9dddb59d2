import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { type Contender, decideWinners } from "./decideWinners.ts";
import { figure } from "./figures.ts";
import { type Fraction, fraction, hundred, times, zero } from "./fraction.ts";
import { type Bound, type Line, robustness, scoreAt } from "./robustness.ts";
import type { CandidateParts } from "./stageParts.ts";
import type { CategoryStandings } from "./standings.wire.ts";
import { publicPoints } from "./weightedScore.ts";

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
