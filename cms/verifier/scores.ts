/** Scores computed again from the frozen count (FORMAT.md, section 7): points of each stage by its best, weighted. */
import type { Frozen } from "./files.ts";

/** A fraction that is never rounded. */
export type Fraction = readonly [over: bigint, under: bigint];

const zero: Fraction = [0n, 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const isLess = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
export const isSame = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;
export const isLarger = (one: Fraction, other: Fraction): boolean => isLess(other, one);

/** `7` or `185/2`. */
export const readFraction = (text: string): Fraction => {
  const [over = 0n, under = 1n] = text.split("/").map(BigInt);
  return [over, under];
};

const shareOfBest = (values: ReadonlyMap<number, Fraction>): Map<number, Fraction> => {
  const best = [...values.values()].reduce(
    (top, value) => (isLess(top, value) ? value : top),
    zero,
  );
  return new Map(
    [...values].map(([number, [over, under]]) => [
      number,
      best[0] === 0n ? zero : [over * best[1] * 100n, under * best[0]],
    ]),
  );
};

/** Mean of totals in half points; from five on without the lowest and the highest, where the rules say so. */
function meanOf(totals: readonly number[], dropExtremes: boolean): Fraction | undefined {
  if (totals.length === 0) return undefined;
  const sorted = [...totals].sort((a, b) => a - b);
  const counted = dropExtremes && sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
  return [BigInt(counted.reduce((sum, one) => sum + one, 0)), 2n * BigInt(counted.length)];
}

/** What a result follows from: valid votes, the jury's totals in half points, who withdrew, and the last seal of each stream. */
export type Counted = {
  valid: ReadonlyMap<string, ReadonlyMap<number, number>>;
  jury: ReadonlyMap<number, readonly number[]>;
  withdrawn: readonly number[];
  heads: Partial<Record<string, string>>;
};

/** Valid votes of a candidate in one stream. */
export const votesFor = (
  { valid }: Counted,
  stream: "likes" | "ballots",
  candidate: number,
): number => valid.get(stream)?.get(candidate) ?? 0;

/** The jury's mark of every candidate who has one. */
export const juryMeans = ({ rules }: Frozen, { jury }: Counted): Map<number, Fraction> =>
  new Map(
    [...jury].flatMap(([number, totals]) => {
      const mean = meanOf(totals, rules.jury?.dropExtremes === true);
      return mean ? [[number, mean] as const] : [];
    }),
  );

/** The score of every candidate of a category; none of one whom no juror marked where the jury counts. */
export function scoresOf(
  frozen: Frozen,
  category: string,
  counted: Counted,
): Map<number, Fraction> {
  const { candidates, rules } = frozen;
  const own = candidates
    .filter((one) => one.category === category && !counted.withdrawn.includes(one.number))
    .map(({ number }) => number);
  const votes = (stream: "likes" | "ballots") =>
    new Map(
      own.map((number): [number, Fraction] => [
        number,
        [BigInt(votesFor(counted, stream, number)), 1n],
      ]),
    );
  const marks = new Map([...juryMeans(frozen, counted)].filter(([number]) => own.includes(number)));
  const stages = [
    [rules.weights.likes, shareOfBest(votes("likes"))],
    [rules.weights.ballot, shareOfBest(votes("ballots"))],
    [rules.weights.jury, shareOfBest(marks)],
  ] as const;
  return new Map(
    own
      .filter((number) => rules.weights.jury === 0 || marks.has(number))
      .map((number) => [
        number,
        stages.reduce(
          (sum, [weight, points]) =>
            plus(sum, times([BigInt(weight), 100n], points.get(number) ?? zero)),
          zero,
        ),
      ]),
  );
}
