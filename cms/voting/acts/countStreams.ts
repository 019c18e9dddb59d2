import { textHash } from "#leaves/hashes.ts";
import type { Queryable } from "#leaves/Queryable.ts";
import type { Frozen } from "../campaign/freeze.ts";
import type { Hold } from "../holds/holdStore.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import { type HeldCount, voteTotals } from "../holds/voteTotals.ts";
import type { Stream } from "../ledger/ledger.ts";
import { countsIn } from "../ledger/statements.ts";
import type { StreamCount } from "./act.wire.ts";

/** Where a count reads ledger, seals and holds; the login of the cms fits, and the endpoint's. */
export type CountedFrom = Parameters<typeof createPostgresDecisionStore>[0] & Queryable;

const votesIn: Record<Stream, string> = {
  likes: "SELECT count(*)::int AS votes FROM voting.likes WHERE campaign = $1",
  ballots: "SELECT count(*)::int AS votes FROM voting.ballots WHERE campaign = $1",
};
const helped = `SELECT (SELECT count(*)::int FROM voting.helper_times WHERE campaign = $1) AS passes,
  (SELECT count(DISTINCT seq)::int FROM voting.helped_votes WHERE campaign = $1 AND stream = $2) AS votes`;
const lastSeal =
  "SELECT number, head FROM voting.seals WHERE campaign = $1 AND stream = $2 ORDER BY number DESC LIMIT 1";

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
  db: CountedFrom,
  { campaign, frozen }: Counted,
  stream: Stream,
): Promise<StreamCount> {
  const track = { campaign, stream };
  const read = async (text: string, ...more: string[]) =>
    (await db.query(text, [campaign, ...more])).rows;
  const counts = new Map(
    (await read(countsIn(stream))).map(({ number, count }) => [Number(number), Number(count)]),
  );
  const [ledger] = await read(votesIn[stream]);
  const [helpers] = await read(helped, stream);
  const [seal] = await read(lastSeal, stream);
  const holds = createPostgresDecisionStore(db);
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
    votes: Number(ledger?.votes),
    ...(seal && { seal: { number: Number(seal.number), head: textHash(String(seal.head)) } }),
    counts: voteTotals(raw, held).map(({ candidate, raw: all, voided }) => ({
      candidate,
      raw: all,
      held: everHeld(held, candidate),
      voided,
      valid: all - voided,
    })),
    batches: batches.sort((a, b) => a.id - b.id),
    ...(Number(helpers?.passes) > 0 && {
      helpers: { passes: Number(helpers?.passes), votes: Number(helpers?.votes) },
    }),
  };
}

/**
 * The tally of a campaign whose holds are all decided, for each kind of vote that its rules have (rule V53). The cms
 * counts with it, and the vote endpoint counts again before it signs.
 */
export async function countStreams(db: CountedFrom, counted: Counted): Promise<StreamCount[]> {
  const { likes, ballot } = counted.frozen.rules;
  return [
    ...(likes ? [await countStream(db, counted, "likes")] : []),
    ...(ballot ? [await countStream(db, counted, "ballots")] : []),
  ];
}
