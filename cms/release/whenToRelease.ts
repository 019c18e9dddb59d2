/** Rule P7: waits between tries of a release that keeps failing. */
const firstRetryMs = 15_000;
const longestRetryMs = 300_000;

/**
 * A release that failed. All instants here are milliseconds of a clock of this process that only runs forward: a wall clock that is set
 * right must not make a release wait for days.
 */
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
 * When the next release is due; undefined when nothing asks for one. `newest` is when the newest change that waits was first seen (rule
 * P5), `staleSince` is set when the live tree is behind without any change: none yet, an older site build, or a moment at which pages
 * change by themselves.
 */
export function whenToRelease(facts: {
  newest: number | undefined;
  staleSince: number | undefined;
  failure: ReleaseFailure | undefined;
}): number | undefined {
  const { newest, staleSince, failure } = facts;
  const asked = newest ?? staleSince;
  if (!failure || asked === undefined) return asked;
  const isNews = newest !== undefined && (failure.knew === undefined || newest > failure.knew);
  return isNews ? Math.min(newest, retryAt(failure)) : retryAt(failure);
}
