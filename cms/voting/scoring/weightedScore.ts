import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { type Fraction, fraction, hundred, over, sum, times } from "./fraction.ts";
import type { CandidateParts } from "./stageParts.ts";

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
