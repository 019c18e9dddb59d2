import type { Frozen } from "../campaign/freeze.ts";
import { type LotFacts, lotOf, lotSeed } from "./lot.ts";
import { scoreCategory } from "./scoreCategory.ts";
import type { Standings } from "./standings.wire.ts";

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
