/** Scores computed again from the frozen count (FORMAT.md, section 7): points of each stage by its best, weighted. */
import type { Frozen } from "./files.ts";

/** A fraction that is never rounded. */
type Fraction = readonly [over: bigint, under: bigint];

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

export type Counted = {
  valid: (stream: "likes" | "ballots", candidate: number) => number | undefined;
  jury: ReadonlyMap<number, readonly number[]>;
  withdrawn: readonly number[];
};

/** The score of every candidate of a category; none of one whom no juror marked where the jury counts. */
export function scoresOf(
  { candidates, rules }: Frozen,
  category: string,
  { valid, jury, withdrawn }: Counted,
): Map<number, Fraction> {
  const own = candidates
    .filter((one) => one.category === category && !withdrawn.includes(one.number))
    .map(({ number }) => number);
  const votes = (stream: "likes" | "ballots") =>
    new Map(
      own.map((number): [number, Fraction] => [number, [BigInt(valid(stream, number) ?? 0), 1n]]),
    );
  const marks = new Map(
    own.flatMap((number) => {
      const mean = meanOf(jury.get(number) ?? [], rules.jury?.dropExtremes === true);
      return mean ? [[number, mean] as const] : [];
    }),
  );
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

/** A frozen count (FORMAT.md, section 5). */
import type { Tell } from "./bytes.ts";
import type { Sealed } from "./seals.ts";

export type StreamCount = {
  stream: "likes" | "ballots";
  votes: number;
  seal?: { number: number; head: string };
  counts: Record<"candidate" | "raw" | "held" | "voided" | "valid", number>[];
  batches: { id: number; votes: number; state: "released" | "void" }[];
};

/** The frozen count of one stream against the seals: it covers all of them and says what they say. */
export function checkCount(count: StreamCount, sealed: Sealed | undefined, tell: Tell) {
  const { stream, votes, seal, counts, batches } = count;
  const name = `计票（${stream}）`;
  if (votes !== (sealed?.total ?? 0)) tell(`${name}：票数与封存不符`);
  if (seal?.number !== sealed?.number || seal?.head !== sealed?.link)
    tell(`${name}：不是按最后一份封存计的票`);
  for (const { candidate, raw, held, voided, valid } of counts) {
    if (valid !== raw - voided || voided > held || held > raw || voided < 0)
      tell(`${name}：${candidate} 号的原始票、作废票与有效票对不上`);
    if (sealed && sealed.covered === sealed.total && raw !== (sealed.tally[candidate] ?? 0))
      tell(`${name}：${candidate} 号与封存的票数不符`);
  }
  const sum = (of: "raw" | "held" | "voided") => counts.reduce((all, row) => all + row[of], 0);
  const inBatches = (state?: "void") =>
    batches.reduce((all, one) => all + (!state || one.state === state ? one.votes : 0), 0);
  if (stream === "likes") {
    if (votes !== sum("raw")) tell(`${name}：合计与票数不符`);
    if (inBatches() !== sum("held")) tell(`${name}：各批暂扣的票数与暂扣合计不符`);
    if (inBatches("void") !== sum("voided")) tell(`${name}：各批作废的票数与作废合计不符`);
  }
  if (inBatches("void") === 0 && sum("voided") > 0) tell(`${name}：有作废的票，却没有作废的批次`);
}
