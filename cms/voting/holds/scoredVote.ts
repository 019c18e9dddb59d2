/** A row of the ledger as the scorer reads it: a like has one choice, a ballot several. */
export type ScoredVote = {
  seq: number;
  /** The database's clock, in ms. */
  at: number;
  /** Keyed HMAC, hex. */
  voter: string;
  /** Keyed hash of the network prefix, as text; undefined when the address was unknown. */
  net: string | undefined;
  /** Keyed hash of the user agent. */
  agent: number | undefined;
  choices: readonly number[];
};

/** What a hold accuses a batch of; rule numbers in `rules.md`. */
export const reasonCodes = [
  "same-device",
  "device-list",
  "wandering-address",
  "crowded-address",
  "around-the-clock",
  "replay",
  "known-voter",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What else about a batch looks like a machine; none of them holds anybody alone. */
export const signs = ["alike", "once", "regular", "sleepless", "fast"] as const;
export type Sign = (typeof signs)[number];

/** A batch of votes to hold. The same ledger always gives the same findings, in the same order. */
export type Finding = {
  /** Names the finding within a campaign and stream: what was looked at, and up to when. */
  key: string;
  reason: ReasonCode;
  signs: readonly Sign[];
  /** 0…1: estimated share of machine votes in the batch. */
  score: number;
  /** The candidate whose votes gave the batch away; flagged voters' other votes are held with them. */
  candidate: number | undefined;
  /** Figures an examiner needs: voters, addresses and devices in the batch, honest voters expected in it. */
  evidence: { voters: number; nets: number; agents: number; expected: number };
  seqs: readonly number[];
};
