/** At most `attempts` within the last `windowMs` milliseconds. */
export type Limit = { readonly attempts: number; readonly windowMs: number };

/**
 * Sign-in attempts, right or wrong, that are taken. Per account against guessing one password, per
 * address against trying one password on all accounts, and in all because each attempt costs a slow
 * hash. An office shares one address, so that limit is wide. Rule A11.
 */
export const loginLimits = {
  account: { attempts: 10, windowMs: 10 * 60_000 },
  address: { attempts: 60, windowMs: 10 * 60_000 },
  everyone: { attempts: 120, windowMs: 60_000 },
} as const satisfies Record<string, Limit>;

export type Admission =
  | { readonly admitted: true; readonly times: readonly number[] }
  | { readonly admitted: false; readonly times: readonly number[]; readonly retryAfterMs: number };

/**
 * Whether one more attempt fits into the sliding window. `times` are the admitted attempts so far in
 * milliseconds, oldest first; the answer carries what to remember. A refused attempt does not count,
 * so that waiting always helps.
 */
export const admit = (times: readonly number[], now: number, limit: Limit): Admission => {
  const recent = times.filter((time) => time > now - limit.windowMs);
  if (recent.length < limit.attempts) return { admitted: true, times: [...recent, now] };
  const oldest = recent[recent.length - limit.attempts] ?? now;
  return { admitted: false, times: recent, retryAfterMs: oldest + limit.windowMs - now };
};
