import type { Stream } from "../ledger.ts";
import type { Seal, SealableRow } from "./sealRows.ts";

export type SealPlace = { campaign: number; stream: Stream };

export type SealStore = {
  /** Every campaign that was opened. */
  campaigns(): Promise<{ id: number; slug: string; rulesHash: string; isOver: boolean }[]>;
  /** The last seal's head and last number; undefined before the first seal. */
  last(place: SealPlace): Promise<{ head: string; last: number } | undefined>;
  /** Votes that the last head with a tally covered; 0 when there is none. */
  told(place: SealPlace): Promise<number>;
  /** Rows after a number of the ledger, oldest first. */
  rowsAfter(place: SealPlace, after: number, limit: number): Promise<SealableRow[]>;
  /** Counts of all rows up to a number of the ledger. */
  tally(place: SealPlace, upTo: number): Promise<Map<number, number>>;
  /** Keeps a seal with its salt key; false when another process sealed these rows first. */
  keep(place: SealPlace, seal: Seal, saltKey: Buffer): Promise<boolean>;
  /** The seal that covers a number of the ledger. */
  covering(place: SealPlace, seq: number): Promise<Seal | undefined>;
  byNumber(place: SealPlace, number: number): Promise<Seal | undefined>;
  count(place: SealPlace): Promise<number>;
};
