import { admit, type Limit, loginLimits } from "./loginLimits.ts";

/** More keys than this are somebody making them up; the oldest are forgotten first. */
const maxKeys = 10_000;

/** One attempt to sign in: the account as typed, and the address it came from where it is known. */
type LoginAttempt = { readonly account: string; readonly address?: string };

export type LoginGate = {
  /** Milliseconds to wait; undefined when the attempt is taken. */
  readonly waitFor: (attempt: LoginAttempt, now: number) => number | undefined;
};

/** Remembers recent sign-in attempts in memory: one cms process answers all of them. */
export const createLoginGate = (): LoginGate => {
  const remembered = new Map<string, readonly number[]>();

  const check = (key: string, limit: Limit, now: number): number | undefined => {
    const admission = admit(remembered.get(key) ?? [], now, limit);
    remembered.delete(key);
    remembered.set(key, admission.times);
    if (remembered.size > maxKeys) {
      const oldest = remembered.keys().next();
      if (!oldest.done) remembered.delete(oldest.value);
    }
    return admission.admitted ? undefined : admission.retryAfterMs;
  };

  return {
    waitFor: ({ account, address }, now) => {
      const keys: [string, Limit][] = [
        ["everyone", loginLimits.everyone],
        ...(address === undefined
          ? []
          : ([[`address ${address}`, loginLimits.address]] as [string, Limit][])),
        [`account ${account.toLowerCase().trim()}`, loginLimits.account],
      ];
      for (const [key, limit] of keys) {
        const wait = check(key, limit, now);
        if (wait !== undefined) return wait;
      }
      return undefined;
    },
  };
};
