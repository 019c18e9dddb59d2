/** How long a process must have run for its earlier ends to be forgotten. */
const steadyMilliseconds = 60_000;
const longestDelay = 30_000;

/** Ends of one process, oldest first, as `[startedAt, endedAt]` in milliseconds. */
export type Run = { startedAt: number; endedAt: number };

/** How many of the newest runs in a row were short ones. */
export const quickEnds = (runs: readonly Run[]): number => {
  const lastSteady = runs.findLastIndex((run) => run.endedAt - run.startedAt >= steadyMilliseconds);
  return runs.length - 1 - lastSteady;
};

/** Milliseconds to wait before the next start: half a second, doubled with every quick end in a row. */
export const restartDelay = (runs: readonly Run[]): number =>
  Math.min(longestDelay, 250 * 2 ** Math.max(1, quickEnds(runs)));
