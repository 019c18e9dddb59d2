import { compare, type Fraction, hundred, over, times, zero } from "./fraction.ts";

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
export function pointsOfBest(values: ReadonlyMap<number, Fraction>): Map<number, Fraction> {
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
