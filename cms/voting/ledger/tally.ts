import type { Stream } from "./ledger.ts";

type TailSource = (after: number) => Promise<{ upTo: number; added: ReadonlyMap<number, number> }>;

/** A fold of the ledger: counts by candidate over the rows up to `upTo`. */
export type TallyState = { upTo: number; counts: ReadonlyMap<number, number> };

/** Counts of one stream of a campaign: the fold of its ledger up to `upTo`. */
export type Tally = {
  readonly stream: Stream;
  readonly upTo: number;
  /** The fold as it is now, a copy. */
  state(): TallyState;
  countOf(candidate: number): number;
  /** Adds a batch that was just committed. A batch that does not follow on is left to `catchUp`. */
  add(batch: { prev: number; last: number; candidates: Iterable<number> }): void;
  /** Reads what other processes committed since. */
  catchUp(): Promise<void>;
};

/** A tally in memory over a ledger that other processes write to as well (rule V32); goes on from `start`. */
export function createTally(stream: Stream, tail: TailSource, start?: TallyState): Tally {
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
    stream,
    get upTo() {
      return upTo;
    },
    state: () => ({ upTo, counts: new Map(counts) }),
    countOf: (candidate) => counts.get(candidate) ?? 0,
    add({ prev, last, candidates }) {
      if (prev !== upTo || last <= prev) return;
      for (const candidate of candidates) grow(candidate, 1);
      upTo = last;
    },
    catchUp() {
      running ??= readTail().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
