import { boundedMap } from "../boundedMap.ts";
import type { EventKind } from "./eventKinds.ts";

/** Whose refusal it is: `account` is undefined for all names together that are no account. */
export type Refusal = {
  readonly kind: EventKind;
  readonly account: number | undefined;
  /** The code of the network, as the line has it. */
  readonly network: string;
};

/** Lines of one kind and account within {@link windowMs}: from one network, and from all together. */
const most = { network: 5, all: 30 } as const;
/** Being told to wait is worth one line: who does not wait is told again with every attempt. */
const mostSlowed = { network: 1, all: 10 } as const;
const windowMs = 10 * 60_000;

type Written = { readonly since: number; readonly lines: number; readonly leftOut: number };

/**
 * Decides which refusals get a line of the security log: anybody may be refused as often as they like, and rows are kept for
 * 200 days. `clock` tells milliseconds and only runs forward. Rule A26.
 */
export const createRefusalLines = (clock: () => number) => {
  const networks = boundedMap<Written>();
  const accounts = boundedMap<Written>();
  const withinWindow = (map: typeof networks, key: string, now: number): Written => {
    const { since, lines, leftOut } = map.get(key) ?? { since: now, lines: 0, leftOut: 0 };
    return now - since < windowMs ? { since, lines, leftOut } : { since: now, lines: 0, leftOut };
  };
  return {
    /** How many like it went unwritten since the last line; undefined when this one goes unwritten, too. */
    take: ({ kind, account, network }: Refusal): number | undefined => {
      const now = clock();
      const limits = kind === "slowed" ? mostSlowed : most;
      const whose = `${kind}\n${account ?? ""}`;
      const there = `${whose}\n${network}`;
      const near = withinWindow(networks, there, now);
      const wide = withinWindow(accounts, whose, now);
      if (near.lines >= limits.network || wide.lines >= limits.all) {
        accounts.set(whose, { ...wide, leftOut: wide.leftOut + 1 });
        return undefined;
      }
      networks.set(there, { ...near, lines: near.lines + 1 });
      accounts.set(whose, { ...wide, lines: wide.lines + 1, leftOut: 0 });
      return wide.leftOut;
    },
  };
};
