type TailSource = (after: number) => Promise<{ upTo: number; added: ReadonlyMap<number, number> }>;

/** A fold of the ledger: counts by candidate over the rows up to `upTo`. */
export type TallyState = { upTo: number; counts: ReadonlyMap<number, number> };

type Batch = { prev: number; last: number; candidates: Iterable<number> };

/**
 * Counts of one stream of a campaign, in memory: the fold of its ledger up to `upTo`, which other processes write to as well (rule V32); goes on from
 * `start`.
 */
export function createTally(tail: TailSource, start?: TallyState) {
  const counts = new Map(start?.counts);
  let upTo = start?.upTo ?? 0;
  let running: Promise<void> | undefined;

  const grow = (candidate: number, by: number) =>
    counts.set(candidate, (counts.get(candidate) ?? 0) + by);

  async function readTail() {
    const after = upTo;
    const found = await tail(after);
    // A batch of our own may have been added while the query ran: its rows are then in both.
    if (after !== upTo) return;
    for (const [candidate, by] of found.added) grow(candidate, by);
    upTo = Math.max(upTo, found.upTo);
  }

  return {
    get upTo() {
      return upTo;
    },
    /** The fold as it is now, a copy. */
    state: (): TallyState => ({ upTo, counts: new Map(counts) }),
    countOf: (candidate: number): number => counts.get(candidate) ?? 0,
    /** Adds a batch that was just committed. A batch that does not follow on is left to `catchUp`. */
    add({ prev, last, candidates }: Batch): void {
      if (prev !== upTo || last <= prev) return;
      for (const candidate of candidates) grow(candidate, 1);
      upTo = last;
    },
    /** Reads what other processes committed since. */
    catchUp(): Promise<void> {
      running ??= readTail().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

export type Tally = ReturnType<typeof createTally>;
