import type { TallyState } from "../ledger/tally.ts";
import type { SealPlace, SealStore } from "./sealStore.ts";

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
