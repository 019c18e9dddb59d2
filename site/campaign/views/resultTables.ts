import type { Campaign } from "#edition/campaign.wire.ts";
import type { StreamCount } from "#voting/acts/act.wire.ts";
import { tieRules } from "#voting/campaign/vocabulary.ts";
import type { CategoryStandings, Figure } from "#voting/scoring/standings.wire.ts";
import { resultWords as words } from "../resultWording.ts";

type Names = ReadonlyMap<number, string>;

/** One candidate's counts of one kind of vote; shares are of the category's largest raw count, 0 to 100. */
export type CountRow = {
  number: number;
  name: string;
  raw: number;
  held: number;
  voided: number;
  valid: number;
  rawShare: number;
  validShare: number;
};

export type ScoreRow = {
  number: number;
  name: string;
  rank: number;
  won: boolean;
  score: string;
  /** Of 100. */
  share: number;
  jury: string | undefined;
  juryScores: string | undefined;
};

/** A shown figure without the zeros at its end. */
const trimmed = ({ shown }: Figure) => (shown.includes(".") ? shown.replace(/\.?0+$/, "") : shown);

/** Scores of a category, best first. */
export const scoreRows = ({ rows }: CategoryStandings): ScoreRow[] =>
  rows.map(({ candidate, name, rank, won, score, jury }) => ({
    number: candidate,
    name,
    rank,
    won,
    score: trimmed(score),
    share: Number(score.shown),
    jury: jury && trimmed(jury.raw),
    juryScores: jury && words.juryScores(jury.scores.join("、")),
  }));

/** Counts of one kind of vote within a category, by number. */
export function countRows({ counts }: StreamCount, numbers: ReadonlySet<number>, names: Names) {
  const own = counts.filter(({ candidate }) => numbers.has(candidate));
  const largest = Math.max(1, ...own.map(({ raw }) => raw));
  const share = (votes: number) => Math.round((votes / largest) * 1000) / 10;
  return own.map(
    ({ candidate, raw, held, voided, valid }): CountRow => ({
      number: candidate,
      name: names.get(candidate) ?? "",
      raw,
      held,
      voided,
      valid,
      rawShare: share(raw),
      validShare: share(valid),
    }),
  );
}

const labelOfRule = (rule: string) => tieRules.find(({ value }) => value === rule)?.label ?? rule;

/** How ties at the cut line were decided, a sentence for each rule that was used. */
export function tieLines({ ties }: CategoryStandings, names: Names): string[] {
  const list = (numbers: readonly number[]) =>
    numbers.map((number) => names.get(number) ?? words.number(number)).join("、");
  return ties.flatMap(({ rule, among, won, lost, lots = [] }) => {
    const label = labelOfRule(rule);
    const decided =
      won.length === 0
        ? words.stillTied(list(among), label)
        : lost.length === 0
          ? words.tie(list(among), label, list(won))
          : words.tieBetween(list(among), label, list(won), list(lost));
    return [
      decided,
      ...lots.map(({ candidate, lot }) => words.lot(list([candidate]), lot.slice(0, 16))),
    ];
  });
}

/** Whom the rule of fewest votes keeps from winning, and how many awards stay empty. */
export function tooFewLines(standings: CategoryStandings, names: Names): string[] {
  const { tooFewVotes = [], awards, winners } = standings;
  if (tooFewVotes.length === 0) return [];
  const list = tooFewVotes.map((number) => names.get(number) ?? words.number(number)).join("、");
  return [words.tooFewVotes(list, Math.max(0, awards - winners.length))];
}

/** How far the public weight could move without changing the winners; empty where that says nothing. */
export function firmLines({ robustness }: CategoryStandings, names: Names): string[] {
  if (!robustness) return [];
  const [from, to] = [trimmed(robustness.from.weight), trimmed(robustness.to.weight)];
  const list = (numbers: readonly number[]) =>
    numbers.map((number) => names.get(number) ?? words.number(number)).join("、");
  const beyond = (where: string, { swap }: typeof robustness.from) =>
    swap ? [words.swap(where, list(swap.enters), list(swap.leaves))] : [];
  return [
    words.firm(from, to, trimmed(robustness.weight)),
    ...beyond(words.below(from), robustness.from),
    ...beyond(words.above(to), robustness.to),
  ];
}

/** The weights of the score in words. */
export const weightsLine = ({ weights }: Campaign["rules"]): string => {
  const parts = [
    [words.likes, weights.likes],
    [words.ballots, weights.ballot],
    [words.jury, weights.jury],
  ] as const;
  const held = parts.filter(([, weight]) => weight > 0);
  return words.weights(held.map(([name, weight]) => `${name} × ${weight}%`).join(" + "));
};
