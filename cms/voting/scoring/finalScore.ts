import type { ScoringFacts } from "./facts.ts";
import { lotOf, lotSeed } from "./lot.ts";
import { scoreCategory } from "./scoreCategory.ts";
import type { Standings } from "./standings.wire.ts";

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
