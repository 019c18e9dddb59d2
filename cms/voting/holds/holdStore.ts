import type { Stream } from "../ledger/ledger.ts";
import type { HelperTime } from "./announced.ts";
import type { Decision } from "./decide.ts";
import type { Finding } from "./finding.ts";
import type { ScoredVote } from "./voterBook.ts";
import type { HoldState } from "./voteTotals.ts";

/** One campaign's votes of one kind. */
export type Track = { campaign: number; stream: Stream };

/** A hold as an examiner sees it. */
export type Hold = {
  id: number;
  at: Date;
  reason: Finding["reason"];
  signs: Finding["signs"];
  score: number;
  candidate: number;
  evidence: Finding["evidence"];
  votes: number;
  state: HoldState;
  /** The hold that was split into this one and others. */
  partOf: number | null;
  decisions: readonly Decision[];
};

/** How far the ledger can be looked at: `now` is the database's clock, `isOver` says that no vote can come any more. */
export type ScanLimit = { now: Date; isOver: boolean };

/** What the scorer reads and writes. */
export type ScorerStore = {
  /**
   * Tracks that take votes, and those that are over and not scanned to the end. Of what is over every vote is visible;
   * of what is not, every vote before `now`.
   */
  tracks(): Promise<{ now: Date; tracks: readonly (Track & { isOver: boolean })[] }>;
  /** Rows of the ledger after `after`, at most `limit`, in the order of `seq`. */
  votes(track: Track, after: number, limit: number): Promise<readonly ScoredVote[]>;
  /** Announced helpers of the campaign, as far as their passes are claimed (rule H28). */
  helpers(track: Track): Promise<readonly HelperTime[]>;
  /** Writes a finding unless it was; answers how many votes it holds that were not held before. */
  hold(track: Track, scorer: string, finding: Finding): Promise<number>;
  /** Records that a track is scanned to its end, `lastSeq`. Rejects when votes may come or came after it (rule H26). */
  recordScan(track: Track, scorer: string, lastSeq: number): Promise<void>;
  close(): Promise<void>;
};
