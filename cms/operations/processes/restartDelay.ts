/** How long a process must have run for its earlier ends to be forgotten. */
const steadyMilliseconds = 60_000;
const longestDelay = 30_000;

/** Ends of one process, oldest first, as `[startedAt, endedAt]` in milliseconds of a clock that nobody sets. */
export type Run = { startedAt: number; endedAt: number };

/** How many of the newest runs in a row were short ones. */
export const quickEnds = (runs: readonly Run[]): number => {
  const lastSteady = runs.findLastIndex((run) => run.endedAt - run.startedAt >= steadyMilliseconds);
  return runs.length - 1 - lastSteady;
};

/** Milliseconds to wait after so many failures in a row: half a second, doubled with each, up to half a minute. */
export const delayAfter = (failures: number): number =>
  Math.min(longestDelay, 250 * 2 ** Math.max(1, failures));

/** Milliseconds to wait before the next start. */
export const restartDelay = (runs: readonly Run[]): number => delayAfter(quickEnds(runs));
