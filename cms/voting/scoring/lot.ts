import { canonicalJson } from "../campaign/canonicalJson.ts";

export type LotFacts = {
  /** SHA-256 of the frozen text, hex. */
  rulesHash: string;
  /** SHA-256 of the last sealed head of each stream, hex; absent where nothing was sealed. */
  heads: { likes?: string; ballots?: string };
  /** Totals in half points by candidate, lowest first. */
  jury: ReadonlyMap<number, readonly number[]>;
};

type Sha256 = (text: string) => string;

/**
 * The text from which all lots of a campaign are drawn (rule S12). It names what was public before anybody could
 * know of a tie — the frozen rules, the last seals of the votes, the jury's scores — and nothing else, so
 * that nobody draws twice and everybody can draw again.
 */
export const lotSeed = ({ rulesHash, heads, jury }: LotFacts, sha256: Sha256): string => {
  const scores = Object.fromEntries(
    [...jury].map(([candidate, totals]) => [String(candidate), [...totals].sort((a, b) => a - b)]),
  );
  return [rulesHash, heads.likes ?? "-", heads.ballots ?? "-", sha256(canonicalJson(scores))].join(
    " ",
  );
};

/** The lot of one candidate: `printf '%s' '<seed> <category> <number>' | sha256sum`. */
export const lotOf = (
  { seed, category }: { seed: string; category: string },
  candidate: number,
  sha256: Sha256,
): string => sha256(`${seed} ${category} ${candidate}`);
