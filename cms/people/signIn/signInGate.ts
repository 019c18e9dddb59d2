import { boundedMap } from "../boundedMap.ts";
import {
  attemptLimits,
  type Failures,
  remembered,
  slowdowns,
  slowdownWait,
  windowWait,
} from "./signInLimits.ts";

/** One attempt to sign in: whose, and from which address where that is known. */
export type SignInAttempt = {
  readonly account: string;
  readonly address: string;
  /** Whether the account signed in from there lately: then what strangers do elsewhere does not hold it up. */
  readonly isKnownThere: boolean;
};

/** What holds an attempt up: the account at this address, the address, the account anywhere, or all there is. */
export type HeldBy = "pair" | "address" | "account" | "everyone";
export type Wait = { readonly ms: number; readonly by: HeldBy };

export type SignInGate = {
  /**
   * Takes an attempt, as a failure until it is given back or forgiven; or answers what to wait for, and then nothing
   * was counted. All limits are asked before any is charged.
   */
  readonly take: (attempt: SignInAttempt) => Wait | undefined;
  /** The attempt was right and there is more to prove: it is taken back, and the failures before it stay. */
  readonly giveBack: (attempt: SignInAttempt) => void;
  /** All was proved: the attempt is taken back, and the account's failures at the address are forgotten. */
  readonly forgive: (attempt: SignInAttempt) => void;
  /** Milliseconds that a stranger's next attempt on the account has to wait. */
  readonly slowedFor: (account: string) => number;
  /** Forgets what was counted against the account, at all addresses. */
  readonly release: (account: string) => void;
};

const pairKey = ({ account, address }: SignInAttempt) => `${account}\n${address}`;

/**
 * Remembers recent sign-in attempts in memory: one cms process answers all of them. `clock` tells milliseconds and only
 * runs forward: a clock that ran ahead and was set back would hold everybody up until it is there again. Rule A11.
 */
export const createSignInGate = (clock: () => number): SignInGate => {
  const pairs = boundedMap<Failures>();
  const accounts = boundedMap<Failures>();
  const addresses = boundedMap<readonly number[]>();
  let everyone: readonly number[] = [];

  const fail = (map: typeof pairs, key: string, now: number) => {
    const { count, last } = remembered(map.get(key), now) ?? { count: 0, last: now };
    map.set(key, { count: count + 1, last: now, lastBut: last });
  };
  const takeBack = (map: typeof pairs, key: string) => {
    const failures = map.get(key);
    // The wait is that of the failures that stay: a right password does not begin it anew.
    if (failures && failures.count > 1) {
      const { count, lastBut } = failures;
      map.set(key, { count: count - 1, last: lastBut, lastBut });
    } else map.delete(key);
  };
  const within = (times: readonly number[], now: number, windowMs: number) =>
    times.filter((time) => time > now - windowMs);

  const waits = (attempt: SignInAttempt, now: number): Wait[] => {
    const { account, address, isKnownThere } = attempt;
    const all: Wait[] = [
      { by: "pair", ms: slowdownWait(pairs.get(pairKey(attempt)), now, slowdowns.pair) },
      { by: "address", ms: windowWait(addresses.get(address) ?? [], now, attemptLimits.address) },
    ];
    if (isKnownThere) return all;
    return [
      ...all,
      { by: "account", ms: slowdownWait(accounts.get(account), now, slowdowns.account) },
      { by: "everyone", ms: windowWait(everyone, now, attemptLimits.everyone) },
    ];
  };

  const giveBack = (attempt: SignInAttempt) => {
    const { account, address, isKnownThere } = attempt;
    takeBack(pairs, pairKey(attempt));
    addresses.set(address, (addresses.get(address) ?? []).slice(0, -1));
    if (!isKnownThere) takeBack(accounts, account);
  };

  return {
    take: (attempt) => {
      const now = clock();
      const wait = waits(attempt, now).find(({ ms }) => ms > 0);
      if (wait !== undefined) return wait;
      const { account, address, isKnownThere } = attempt;
      const { windowMs } = attemptLimits.address;
      fail(pairs, pairKey(attempt), now);
      addresses.set(address, [...within(addresses.get(address) ?? [], now, windowMs), now]);
      if (isKnownThere) return undefined;
      fail(accounts, account, now);
      everyone = [...within(everyone, now, attemptLimits.everyone.windowMs), now];
      return undefined;
    },
    giveBack,
    forgive: (attempt) => {
      giveBack(attempt);
      pairs.delete(pairKey(attempt));
    },
    slowedFor: (account) => slowdownWait(accounts.get(account), clock(), slowdowns.account),
    release: (account) => {
      accounts.delete(account);
      for (const key of pairs.keys()) if (key.startsWith(`${account}\n`)) pairs.delete(key);
    },
  };
};
