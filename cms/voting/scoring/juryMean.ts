import { type Fraction, fraction } from "./fraction.ts";

/** Below so many scores nothing is dropped: of three or four the middle would be left to one or two people. */
export const fewestForDropping = 5;

export type JuryMean = {
  /** Mean of the counted scores, in points. */
  mean: Fraction;
  /** Every score, lowest first, in half points. */
  scores: readonly number[];
  /** Whether the lowest and the highest were left out of the mean. */
  dropped: boolean;
};

/**
 * The jury's mark of one candidate out of the jurors' totals in half points (rules S4, S5); undefined when no
 * juror scored the candidate. Who recused themselves is not among `totals`.
 */
export function juryMean(
  totals: readonly number[],
  { dropExtremes }: { dropExtremes: boolean },
): JuryMean | undefined {
  if (totals.length === 0) return undefined;
  const scores = [...totals].sort((a, b) => a - b);
  const dropped = dropExtremes && scores.length >= fewestForDropping;
  const counted = dropped ? scores.slice(1, -1) : scores;
  const halves = counted.reduce((all, score) => all + score, 0);
  return { mean: fraction(halves, 2 * counted.length), scores, dropped };
}
