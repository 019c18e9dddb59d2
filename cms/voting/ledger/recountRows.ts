import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { Frozen } from "../campaign/freeze.ts";

/** One like of the ledger as a recount reads it. */
export type LedgerLike = {
  seq: number;
  day: string;
  voter: string;
  at: Date;
  candidate: number;
};

export type LedgerBallot = { seq: number; voter: string; at: Date; choices: readonly number[] };

export type Irregularity =
  | "seq-not-rising"
  | "time-runs-back"
  | "outside-window"
  | "unknown-candidate"
  | "over-day-quota"
  | "over-candidate-quota"
  | "second-ballot"
  | "ballot-bounds";

export type Recount = {
  rows: number;
  last: number;
  counts: ReadonlyMap<number, number>;
  /** How often each rule was found broken; empty in a sound ledger. */
  irregularities: ReadonlyMap<Irregularity, number>;
};

const isOutside = (window: { opens: string; closes: string } | undefined, at: Date) =>
  !window || at < new Date(window.opens) || at >= new Date(window.closes);

/** What both recounts share: order, time, window and known candidates. */
function createCount(frozen: Frozen, window: CampaignRules["likes"] | CampaignRules["ballot"]) {
  const counts = new Map(frozen.candidates.map(({ number }) => [number, 0]));
  const irregularities = new Map<Irregularity, number>();
  let [rows, last, time] = [0, 0, 0];
  const note = (what: Irregularity, isSo: boolean) => {
    if (isSo) irregularities.set(what, (irregularities.get(what) ?? 0) + 1);
  };
  return {
    note,
    enter({ seq, at }: { seq: number; at: Date }) {
      note("seq-not-rising", seq <= last);
      note("time-runs-back", at.getTime() < time);
      note("outside-window", isOutside(window, at));
      rows += 1;
      last = seq;
      time = at.getTime();
    },
    count(candidate: number) {
      const before = counts.get(candidate);
      note("unknown-candidate", before === undefined);
      counts.set(candidate, (before ?? 0) + 1);
    },
    result: (): Recount => ({ rows, last, counts, irregularities }),
  };
}

/** Counts likes one by one in the ledger's order and holds each against the frozen rules (V10, V11, V31, V32). */
export function createLikeRecount(frozen: Frozen) {
  const { likes } = frozen.rules;
  const count = createCount(frozen, likes);
  let day = "";
  let ofDay = new Map<string, number>();
  const bump = (name: string) => {
    const count = (ofDay.get(name) ?? 0) + 1;
    ofDay.set(name, count);
    return count;
  };
  return {
    add(row: LedgerLike): void {
      count.enter(row);
      if (row.day !== day) {
        // Days follow each other in the ledger's order, so yesterday's voters are not asked about again.
        day = row.day;
        ofDay = new Map();
      }
      count.note("over-day-quota", bump(row.voter) > (likes?.perDay ?? 0));
      const forCandidate = bump(`${row.voter} ${row.candidate}`);
      count.note("over-candidate-quota", forCandidate > (likes?.perCandidatePerDay ?? 0));
      count.count(row.candidate);
    },
    result: count.result,
  };
}

/** Counts ballots one by one and holds each against the frozen rules (V20, V21). */
export function createBallotRecount(frozen: Frozen) {
  const { ballot } = frozen.rules;
  const count = createCount(frozen, ballot);
  const voters = new Set<string>();
  return {
    add(row: LedgerBallot): void {
      count.enter(row);
      count.note("second-ballot", voters.has(row.voter));
      voters.add(row.voter);
      const { size } = new Set(row.choices);
      const isWithin = ballot !== undefined && size >= ballot.min && size <= ballot.max;
      count.note("ballot-bounds", !isWithin || size !== row.choices.length);
      for (const candidate of row.choices) count.count(candidate);
    },
    result: count.result,
  };
}
