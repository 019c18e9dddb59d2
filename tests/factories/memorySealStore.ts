import { type SealHead, sealHeadWire } from "#voting/seals/seal.wire.ts";
import type { Seal } from "#voting/seals/sealRows.ts";
import type { PublicKey, SealPlace, SealStore } from "#voting/seals/sealStore.ts";
import type { createMemoryLedger } from "./memoryLedger.ts";

const streams = ["likes", "ballots"] as const;

/** Seals as lists in memory, over the ledger in memory. */
export function createMemorySealStore(ledger: ReturnType<typeof createMemoryLedger>): SealStore {
  const kept = new Map<string, Seal[]>();
  const saltKeys = new Map<string, Buffer>();
  const saltName = ({ campaign, stream }: SealPlace, number: number) =>
    `${campaign} ${stream} ${number}`;
  const sealsAt = ({ campaign, stream }: SealPlace): Seal[] => {
    const id = `${campaign} ${stream}`;
    const seals = kept.get(id) ?? [];
    kept.set(id, seals);
    return seals;
  };
  const headOf = ({ head }: Seal): SealHead => sealHeadWire.parse(JSON.parse(head));
  const rowsAt = ({ campaign, stream }: SealPlace) => ledger.rows(campaign, stream);

  const keys: PublicKey[] = [];
  return {
    keys: async () => ({
      keys: [...keys],
      hasSigned: [...kept.values()].some((seals) => seals.length > 0),
      now: await ledger.now(),
    }),
    async addKey(number, key) {
      if (number === keys.length + 1) keys.push(key);
    },
    async campaigns() {
      const now = await ledger.now();
      return ledger.campaigns().map((one) => ({ ...one, now }));
    },
    async last(place) {
      const seal = sealsAt(place).at(-1);
      return seal && { head: seal.head, last: seal.last };
    },
    told: async (place) =>
      sealsAt(place)
        .map(headOf)
        .findLast(({ tally }) => tally),
    rowsAfter: async (place, after, limit) =>
      rowsAt(place)
        .filter(({ seq }) => seq > after)
        .slice(0, limit),
    async tally(place, { after, upTo }) {
      const counts = new Map<number, number>();
      for (const { seq, choices } of rowsAt(place))
        if (seq > after && seq <= upTo)
          for (const number of choices) counts.set(number, (counts.get(number) ?? 0) + 1);
      return counts;
    },
    async keep(place, seal, saltKey) {
      const seals = sealsAt(place);
      if (seal.number !== seals.length + 1) return false;
      seals.push(seal);
      saltKeys.set(saltName(place, seal.number), saltKey);
      return true;
    },
    covering: async (place, seq) =>
      sealsAt(place).find(({ first, last }) => first <= seq && last >= seq),
    sealedSoFar: async (campaign) => ({
      at: await ledger.now(),
      heads: Object.fromEntries(
        streams.flatMap((stream) => {
          const head = sealsAt({ campaign, stream }).at(-1)?.head;
          return head === undefined ? [] : [[stream, head]];
        }),
      ),
    }),
    saltKey: async (place, number) => saltKeys.get(saltName(place, number)),
    byNumber: async (place, number) => sealsAt(place)[number - 1],
    heads: async (place, after, limit) =>
      sealsAt(place)
        .slice(after, after + limit)
        .map(({ head }) => head),
    count: async (place) => sealsAt(place).length,
  };
}
