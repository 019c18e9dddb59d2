/** At most `attempts` within the last `windowMs` milliseconds. */
export type Limit = { readonly attempts: number; readonly windowMs: number };

/**
 * Attempts that are taken: wrong ones of one address, because an office shares one but a guesser needs many; and right or
 * wrong ones of all addresses that no account is known at, because each attempt costs a slow hash. One address can never
 * use up what all have together. Rule A11.
 */
export const attemptLimits = {
  address: { attempts: 60, windowMs: 10 * 60_000 },
  everyone: { attempts: 120, windowMs: 60_000 },
} as const satisfies Record<string, Limit>;

/** After `free` failures each further attempt waits longer, up to `longestMs`; an hour without one forgets them. */
export type Slowdown = {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
};

/** How failures slow down: of one account at one address, and of one account at all addresses it is not known at. */
export const slowdowns = {
  pair: { free: 5, firstMs: 30_000, longestMs: 15 * 60_000 },
  account: { free: 10, firstMs: 30_000, longestMs: 15 * 60_000 },
} as const satisfies Record<string, Slowdown>;

/** Failures of one key: how many since they were last forgotten, and when the last and the last but one were, in milliseconds. */
export type Failures = { readonly count: number; readonly last: number; readonly lastBut: number };

const forgottenAfterMs = 60 * 60_000;

/** The failures that still count at `now`. */
export const remembered = (failures: Failures | undefined, now: number): Failures | undefined =>
  failures !== undefined && now - failures.last < forgottenAfterMs ? failures : undefined;

/** Milliseconds until the next attempt is taken; 0 when it is taken now. */
export const slowdownWait = (
  failures: Failures | undefined,
  now: number,
  { free, firstMs, longestMs }: Slowdown,
): number => {
  const counted = remembered(failures, now);
  if (counted === undefined || counted.count < free) return 0;
  // Past twenty doublings any number is longer than the longest.
  const delay = Math.min(firstMs * 2 ** Math.min(counted.count - free, 20), longestMs);
  return Math.max(0, counted.last + delay - now);
};

/** Milliseconds until one more attempt fits into the sliding window; `times` are those taken, oldest first. */
export const windowWait = (times: readonly number[], now: number, limit: Limit): number => {
  const recent = times.filter((time) => time > now - limit.windowMs);
  const oldest = recent[recent.length - limit.attempts];
  return oldest === undefined ? 0 : oldest + limit.windowMs - now;
};
