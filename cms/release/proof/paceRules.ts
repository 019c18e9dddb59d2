const second = 1_000;
const minute = 60 * second;

const fast = { tries: 20, everyMs: 250 };
const slow = [1, 5, 15, 30].map((seconds) => seconds * second);
const slowest = [1, 2, 5].map((minutes) => minutes * minute);
const steady = 10 * minute;

/** Rule E5: how long after its `tries`-th round a release is asked for again, in ms. */
export const pauseAfter = (tries: number): number =>
  tries < fast.tries ? fast.everyMs : ([...slow, ...slowest][tries - fast.tries] ?? steady);

/** Rule E7. */
export const patrolEveryMs = { heads: 45 * second, sample: 60 * minute } as const;

/** Rule E7: how many of so many files are looked at in an hour. */
export const sampleSize = (files: number): number =>
  Math.min(200, Math.max(20, Math.ceil(files / 100)));

/** Rule E8: how old a row of the tree is before its address can be wrong, and when it is asked again. */
export const settledAfterMs = 30 * second;
export const confirmAfterMs = 5 * second;
