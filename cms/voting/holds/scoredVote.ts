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
