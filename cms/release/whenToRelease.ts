import type { PendingChanges } from "#edition/outbox.ts";

/** Rule P5: quiet time after the last change, and the longest that a stream of changes can put a release off. */
const quietMs = 1_500;
const patienceMs = 10_000;

/** Rule P7: waits between tries of a release that keeps failing. */
const firstRetryMs = 15_000;
const longestRetryMs = 300_000;

export type ReleaseFailure = {
  at: Date;
  /** How many tries have failed in a row. */
  tries: number;
  /** Newest change that the failed try knew of. */
  knew: Date | undefined;
};

const after = (date: Date, ms: number) => new Date(date.getTime() + ms);
const earlier = (a: Date, b: Date) => (a < b ? a : b);

const retryAt = ({ at, tries }: ReleaseFailure): Date =>
  after(at, Math.min(longestRetryMs, firstRetryMs * 2 ** (tries - 1)));

/**
 * When the next release is due; undefined when nothing asks for one. `staleSince` is set when the live tree is
 * behind without any change: none yet, an older site build, or a moment of a campaign that has passed.
 */
export function whenToRelease(facts: {
  pending: PendingChanges | undefined;
  staleSince: Date | undefined;
  failure: ReleaseFailure | undefined;
}): Date | undefined {
  const { pending, staleSince, failure } = facts;
  const settled = pending && after(pending.newest, quietMs);
  if (failure) {
    if (!pending && !staleSince) return undefined;
    const isNews = pending && (!failure.knew || pending.newest > failure.knew);
    return isNews && settled ? earlier(settled, retryAt(failure)) : retryAt(failure);
  }
  if (pending && settled) return earlier(settled, after(pending.oldest, patienceMs));
  return staleSince;
}
