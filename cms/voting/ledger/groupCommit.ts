type Options<Item> = {
  /** Takes items out of the queue; what it leaves behind waits for a later batch. */
  take: (waiting: Item[]) => { batch: Item[]; left: Item[] };
  /** Commits a batch; must answer every item of it and never reject. */
  commit: (batch: Item[]) => Promise<void>;
  /** Most items that may wait. */
  limit: number;
  gather?: Gather;
};

/**
 * After a batch of `from` items or more, the next waits for company unless `enough` have come already: many small
 * commits would take the time that the votes need.
 */
type Gather = { from: number; enough: number; wait: () => Promise<unknown> };

/**
 * One batch in flight, the next gathers meanwhile. Under load a commit is shared by all that came while
 * the last one ran; alone, an item goes at once.
 */
export function createGroupCommit<Item>({ take, commit, limit, gather }: Options<Item>) {
  let waiting: Item[] = [];
  let isRunning = false;

  async function run() {
    while (waiting.length > 0) {
      const { batch, left } = take(waiting);
      waiting = left;
      if (batch.length === 0) continue;
      await commit(batch);
      if (gather && batch.length >= gather.from && waiting.length < gather.enough)
        await gather.wait();
    }
    isRunning = false;
  }

  const start = () => {
    if (isRunning) return;
    isRunning = true;
    // The requests that this turn of the event loop still has to read share the first batch.
    setImmediate(run);
  };

  return {
    /** False when the queue is full; the item was not taken. */
    push(item: Item): boolean {
      if (waiting.length >= limit) return false;
      waiting.push(item);
      start();
      return true;
    },
    /** Puts items back in front, past the limit: they were let in before. */
    pushBack(items: readonly Item[]): void {
      waiting = [...items, ...waiting];
      start();
    },
    get size() {
      return waiting.length;
    },
  };
}
