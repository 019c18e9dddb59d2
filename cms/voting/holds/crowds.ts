import type { Voter } from "./voterBook.ts";

/** Voters who share what `keyOf` answers, where at least `least` do; who shares nothing is in no crowd. */
export function crowdsBy<Key>(
  voters: readonly Voter[],
  keyOf: (voter: Voter) => Key | undefined,
  least: number,
): Voter[][] {
  const counts = new Map<Key | undefined, number>();
  for (const voter of voters) {
    const key = keyOf(voter);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const crowds = new Map<Key, Voter[]>();
  for (const voter of voters) {
    const key = keyOf(voter);
    if (key === undefined || (counts.get(key) ?? 0) < least) continue;
    const crowd = crowds.get(key);
    if (crowd) crowd.push(voter);
    else crowds.set(key, [voter]);
  }
  return [...crowds.values()];
}
