import type { Frozen } from "../campaign/freeze.ts";
import type { ActKind } from "../campaign/phase.ts";

/** Where a request came from, as keyed hashes; for finding bursts, never for refusing (rules V40, V42). */
export type Traces = { net?: bigint; agent?: number };

/** A like as it waits for its batch. `slot` and `nth` are guesses counted from 1; the constraints decide. */
export type LikeEntry = Traces & {
  /** Keyed HMAC, 32 hex digits. */
  voter: string;
  /** Client's key, UUID. */
  key: string;
  candidate: number;
  slot: number;
  nth: number;
};

export type BallotEntry = Traces & { voter: string; key: string; choices: readonly number[] };

/** What became of a batch. `at` and `day` are the database's; `prev` is the last `seq` before the batch. */
export type Cast = {
  day: string;
  at: Date;
  prev: number;
  /** Positions in the batch, from 0, that the ledger took; position p has `seq` prev + p + 1. */
  taken: "all" | readonly number[];
};

export type LikeRow = {
  seq: number;
  day: string;
  key: string;
  at: Date;
  candidate: number;
  slot: number;
  nth: number;
};

/** A voter's likes of the current day, and any older like whose key was asked for. */
export type LikeFacts = { now: Date; day: string; rows: ReadonlyMap<string, readonly LikeRow[]> };

export type BallotRow = { seq: number; key: string; at: Date; choices: readonly number[] };
export type BallotFacts = { now: Date; ballots: ReadonlyMap<string, BallotRow> };

/** An open campaign with what happened to it since. */
export type OpenCampaign = {
  id: number;
  openedAt: Date;
  frozen: Frozen;
  rulesHash: string;
  acts: readonly ActKind[];
  withdrawn: readonly number[];
  now: Date;
  /** Which history of the database this is of. Another server that takes over begins a new one, in which the last rows may be others. */
  history: string;
};

export type Stream = "likes" | "ballots";

/** Additions to the counts of candidates, by number; `upTo` is the last `seq` they cover. */
export type Tail = { upTo: number; added: ReadonlyMap<number, number> };

/**
 * The append-only ledger of votes. Every method rejects with `LedgerUnavailable` when no answer is to be
 * had; a rejected cast may or may not have been committed (rule V14).
 */
export type Ledger = {
  campaign(slug: string): Promise<OpenCampaign | undefined>;
  /** Casts likes that were counted for `day`; on any other day none is taken. */
  castLikes(campaign: number, day: string, batch: readonly LikeEntry[]): Promise<Cast>;
  castBallots(campaign: number, batch: readonly BallotEntry[]): Promise<Cast>;
  likeFacts(
    campaign: number,
    asked: readonly Pick<LikeEntry, "voter" | "key">[],
  ): Promise<LikeFacts>;
  ballotFacts(campaign: number, voters: readonly string[]): Promise<BallotFacts>;
  /** Counts of the rows after `after`, and before the instant `until` if given. */
  tail(ask: { campaign: number; stream: Stream; after: number; until?: Date }): Promise<Tail>;
  /** The key and the time of one row; undefined when the row does not exist. */
  row(place: {
    campaign: number;
    stream: Stream;
    seq: number;
  }): Promise<{ key: string; at: Date } | undefined>;
  /** The database's clock; rejects when it cannot be reached. */
  now(): Promise<Date>;
  close(): Promise<void>;
};

/** The database did not answer in time, or not at all. */
export class LedgerUnavailable extends Error {
  override name = "LedgerUnavailable";
}
