/** Rule P5: quiet time after the last change, and the longest that a stream of changes can put a release off. */
const quietMs = 1_500;
const patienceMs = 10_000;

/** Rule P7: waits between tries of a release that keeps failing. */
const firstRetryMs = 15_000;
const longestRetryMs = 300_000;

/**
 * Since when changes wait for a release. All instants here are milliseconds of a clock of this process that only runs
 * forward: a wall clock that is set right must not make a release wait for days.
 */
export type Waiting = { oldest: number; newest: number };

export type ReleaseFailure = {
  at: number;
  /** How many tries have failed in a row. */
  tries: number;
  /** When the newest change that the failed try knew of was first seen. */
  knew: number | undefined;
};

const retryAt = ({ at, tries }: ReleaseFailure): number =>
  at + Math.min(longestRetryMs, firstRetryMs * 2 ** (tries - 1));

/**
 * When the next release is due; undefined when nothing asks for one. `staleSince` is set when the live tree is
 * behind without any change: none yet, an older site build, or a moment at which pages change by themselves.
 */
export function whenToRelease(facts: {
  pending: Waiting | undefined;
  staleSince: number | undefined;
  failure: ReleaseFailure | undefined;
}): number | undefined {
  const { pending, staleSince, failure } = facts;
  const settled = pending && pending.newest + quietMs;
  if (failure) {
    if (!pending && staleSince === undefined) return undefined;
    const isNews = pending && (failure.knew === undefined || pending.newest > failure.knew);
    return isNews && settled !== undefined ? Math.min(settled, retryAt(failure)) : retryAt(failure);
  }
  if (pending && settled !== undefined) return Math.min(settled, pending.oldest + patienceMs);
  return staleSince;
}
