import type { Frozen } from "../campaign/freeze.ts";
import { textHash } from "../campaign/hashes.ts";
import type { DecisionStore, Hold } from "../holds/holdStore.ts";
import { type HeldCount, voteTotals } from "../holds/voteTotals.ts";
import type { Stream } from "../ledger/ledger.ts";
import type { StreamCount } from "./act.wire.ts";

/** What a count reads: the ledger, its last seal, and the holds. */
export type CountSource = {
  /** Rows of a stream and its raw counts by candidate. */
  tally(stream: Stream): Promise<{
    votes: number;
    counts: ReadonlyMap<number, number>;
    helpers?: StreamCount["helpers"];
  }>;
  /** The last seal of a stream; undefined when there is none. */
  lastSeal(stream: Stream): Promise<{ number: number; head: string } | undefined>;
  holds: Pick<DecisionStore, "holds" | "heldCounts">;
};

type Counted = { campaign: number; frozen: Frozen };

/** Why a hold was split from another, and that from yet another; the first split first. */
function whySplit(partOf: number | null, all: readonly Hold[]): string[] {
  const whole = all.find(({ id }) => id === partOf);
  const split = whole?.decisions.findLast(({ kind }) => kind.startsWith("split-"));
  return whole && split ? [...whySplit(whole.partOf, all), split.reason] : [];
}

/** The reasons that stand: of a release the last one, of a void also those for proposing it; those of an earlier round where this one has no decision. */
function whyOf({ state, decisions, partOf }: Hold, all: readonly Hold[]): string {
  const last = decisions.findLast(({ kind }) => kind !== "void-proposal");
  const own = decisions.filter(
    (one) => one.isOfEarlierRound === last?.isOfEarlierRound && one.id <= (last?.id ?? 0),
  );
  const decided = (state === "void" ? own : own.slice(-1)).map(({ reason }) => reason);
  return [...whySplit(partOf, all), ...decided].join("；");
}

/** Votes of a candidate that were in a hold at any time. */
const everHeld = (held: readonly HeldCount[], candidate: number) =>
  held.filter((row) => row.candidate === candidate).reduce((sum, { votes }) => sum + votes, 0);

async function countStream(
  stream: Stream,
  { campaign, frozen }: Counted,
  { tally, lastSeal, holds }: CountSource,
): Promise<StreamCount> {
  const track = { campaign, stream };
  const { votes, counts, helpers } = await tally(stream);
  const seal = await lastSeal(stream);
  const held = await holds.heldCounts(track);
  const raw = new Map(frozen.candidates.map(({ number }) => [number, counts.get(number) ?? 0]));
  const all = await holds.holds(track);
  const batches = all
    .filter(({ state }) => state !== "split")
    .map((hold) => ({
      id: hold.id,
      votes: hold.votes,
      reason: hold.reason,
      state: hold.state === "void" ? ("void" as const) : ("released" as const),
      why: whyOf(hold, all),
    }));
  return {
    stream,
    votes,
    ...(seal && { seal: { number: seal.number, head: textHash(seal.head) } }),
    counts: voteTotals(raw, held).map(({ candidate, raw: all, voided }) => ({
      candidate,
      raw: all,
      held: everHeld(held, candidate),
      voided,
      valid: all - voided,
    })),
    batches: batches.sort((a, b) => a.id - b.id),
    ...(helpers && { helpers }),
  };
}

/**
 * The tally of a campaign whose holds are all decided, for each kind of vote that its rules have (rule V53). The cms
 * counts with it, and the vote endpoint counts again before it signs.
 */
export async function countStreams(counted: Counted, source: CountSource): Promise<StreamCount[]> {
  const { likes, ballot } = counted.frozen.rules;
  return [
    ...(likes ? [await countStream("likes", counted, source)] : []),
    ...(ballot ? [await countStream("ballots", counted, source)] : []),
  ];
}
