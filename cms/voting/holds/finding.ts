/** What a hold suspects a batch of; see `rules.md`. */
export const reasonCodes = [
  "one-address",
  "strange-addresses",
  "many-addresses",
  "around-the-clock",
  "replay",
  "together",
  "known-machine",
  "known-voter",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What else about a batch looks like a machine; none of them holds anybody alone. `fast` stands on earlier holds only. */
export const signs = ["alike", "once", "few", "listed", "regular", "sleepless", "fast"] as const;
export type Sign = (typeof signs)[number];

/** A batch of votes to hold. The same ledger always gives the same findings, in the same order. */
export type Finding = {
  /** Names the finding within a campaign and stream. */
  key: string;
  reason: ReasonCode;
  signs: readonly Sign[];
  /** Estimated share of machine votes in the batch, 0…1. */
  score: number;
  /** The candidate whose votes gave the batch away; the voters' other votes are held with them. */
  candidate: number;
  /**
   * For the examiner: voters, addresses and devices in the batch, honest voters expected among them (unknown of a part that
   * people split off), and the candidate's voters at its one address who are not held: where there are any, somebody may have planted the batch beside them.
   */
  evidence: {
    voters: number;
    nets: number;
    agents: number;
    expected?: number | undefined;
    beside?: number | undefined;
  };
  seqs: readonly number[];
};
