import type { Stream } from "../ledger/ledger.ts";
import type { TallyState } from "../ledger/tally.ts";
import type { SealHead } from "./seal.wire.ts";
import type { Seal, SealableRow } from "./sealRows.ts";

export type SealPlace = { campaign: number; stream: Stream };

/** One of the service's public keys; each but the first with the text that announced it, signed by the key before. */
export type PublicKey = { publicKey: string; statement?: string; signature?: string };

export type SealStore = {
  /** The service's keys, the first one first, whether anything was ever signed, and the ledger's clock. */
  keys(): Promise<{ keys: PublicKey[]; hasSigned: boolean; now: Date }>;
  /** Adds a key at its place in the order; nothing happens when another process did. */
  addKey(number: number, key: PublicKey): Promise<void>;
  /** Every campaign that was opened. */
  campaigns(): Promise<
    {
      id: number;
      slug: string;
      rulesHash: string;
      isOver: boolean;
      /** The ledger's clock. */
      now: Date;
      /** The rules hide counts until the result: no head may tell one, and none comes after the result. */
      hidesCounts: boolean;
    }[]
  >;
  /** The last seal's head and last number; undefined before the first seal. */
  last(place: SealPlace): Promise<{ head: string; last: number } | undefined>;
  /** The last head with a tally; undefined when there is none. */
  told(place: SealPlace): Promise<SealHead | undefined>;
  /** Rows after a number of the ledger, oldest first. */
  rowsAfter(place: SealPlace, after: number, limit: number): Promise<SealableRow[]>;
  /** Counts of the rows after one number of the ledger and up to another. */
  tally(place: SealPlace, span: { after: number; upTo: number }): Promise<Map<number, number>>;
  /** Keeps a seal with its salt key; false when another process sealed these rows first. */
  keep(place: SealPlace, seal: Seal, saltKey: Buffer): Promise<boolean>;
  /** The seal that covers a number of the ledger. */
  covering(place: SealPlace, seq: number): Promise<Seal | undefined>;
  /** How far both streams are sealed, in one look, and the ledger's clock. */
  sealedSoFar(campaign: number): Promise<{ at: Date; heads: Partial<Record<Stream, string>> }>;
  /** The key of a seal's salts; undefined once they were destroyed. */
  saltKey(place: SealPlace, number: number): Promise<Buffer | undefined>;
  byNumber(place: SealPlace, number: number): Promise<Seal | undefined>;
  /** Texts of heads after a number, in their order. */
  heads(place: SealPlace, after: number, limit: number): Promise<string[]>;
  count(place: SealPlace): Promise<number>;
};

/** Rule V38: the counts that the last head with a tally tells of a stream, and up to which number of the ledger; undefined before the first. */
export const sealedTally =
  (store: Pick<SealStore, "told">) =>
  async (place: SealPlace): Promise<TallyState | undefined> => {
    const head = await store.told(place);
    const counts = Object.entries(head?.tally ?? {});
    return (
      head && {
        upTo: head.last,
        counts: new Map(counts.map(([number, count]) => [Number(number), count])),
      }
    );
  };
