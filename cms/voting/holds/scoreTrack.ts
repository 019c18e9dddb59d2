import type { Finding } from "./finding.ts";
import type { ScanLimit, ScorerStore, Track } from "./holdStore.ts";
import { createScorer, scorerVersion } from "./scorer.ts";

/** Rows read at a time: reading and scoring them takes some tens of milliseconds. */
const page = 2000;

type Pace = {
  /** Waited for after each full page: what takes votes is not to feel that they are scored. */
  rest?: () => Promise<unknown>;
};

/**
 * Scores one track from its first vote on, as far as the ledger goes, and again from there at each call. What it
 * knows is a fold of the ledger, so a new process starts at the first row, finds the same and writes nothing
 * twice. A call that fails may be repeated; findings that were not written wait for it. Once voting is over it
 * finds at once what only later hours would have brought to light, and records that everything was looked at.
 */
export function createTrackScorer(store: ScorerStore, track: Track, { rest }: Pace = {}) {
  let scorer = createScorer();
  let after = 0;
  let isAtEnd = false;
  let waiting: readonly Finding[] = [];

  async function write(): Promise<number> {
    let held = 0;
    for (let finding = waiting[0]; finding; finding = waiting[0]) {
      held += await store.hold(track, scorerVersion, finding);
      waiting = waiting.slice(1);
    }
    return held;
  }

  /** Reads on, as far as the ledger can be looked at. Answers how many votes it held anew. */
  return async function score({ now, isOver }: ScanLimit): Promise<number> {
    let held = await write();
    // A fold at its end takes no more votes: whoever looks again begins at the first one.
    if (isAtEnd) [scorer, after, isAtEnd] = [createScorer(), 0, false];
    for (;;) {
      // Before each page: a pass covers votes from two minutes after it was claimed, so those of the page are known.
      scorer.announce(await store.helpers(track));
      const rows = await store.votes(track, after, page);
      for (const row of rows) {
        const found = scorer.add(row);
        if (found.length > 0) waiting = [...waiting, ...found];
        after = row.seq;
      }
      held += await write();
      if (rows.length < page) break;
      await rest?.();
    }
    isAtEnd = isOver;
    const until = isOver ? Number.POSITIVE_INFINITY : now.getTime();
    waiting = [...waiting, ...scorer.scanUpTo(until)];
    held += await write();
    if (isOver) await store.recordScan(track, scorerVersion, after);
    return held;
  };
}
