import { pictureStem } from "#content/media/renditionPlan.ts";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { listedAs } from "#release/tree/listedAs.ts";

export type WithdrawalReason = (typeof withdrawalReasons)[number]["value"];

/** A class of reasons by its name; undefined for one that this version does not know. */
export const withdrawalReason = (name: string | null | undefined): WithdrawalReason | undefined =>
  withdrawalReasons.find(({ value }) => value === name)?.value;

/** An address that was taken down; by a command of the operator, or by the newsroom. */
export type Takedown = { path: string; reason?: WithdrawalReason | undefined; isCommand?: boolean };

/** What is taken down, asked by address. */
export type TakedownList = {
  at(path: string): Takedown | undefined;
  /** What it was made of, for a thread that keeps one of its own. */
  readonly entries: readonly Takedown[];
};

/**
 * Rules T1 to T4: the list that `web` asks before the tree. Of two entries for one address a later one stands. Nothing is made of an entry
 * before it is asked for: a list of years changes between two votes.
 */
export function takedownList(entries: readonly Takedown[]): TakedownList {
  const byPath = new Map(entries.map((entry) => [pictureStem(entry.path) ?? entry.path, entry]));
  return {
    entries,
    at(path) {
      if (byPath.size === 0) return undefined;
      const found = listedAs(path).find((one) => byPath.has(one));
      return found === undefined ? undefined : byPath.get(found);
    },
  };
}
