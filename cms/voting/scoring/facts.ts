import type { Frozen } from "../campaign/freeze.ts";
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
