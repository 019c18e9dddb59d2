import type { Waiting } from "./whenToRelease.ts";

/**
 * Remembers when each waiting change was first seen, by a clock that only runs forward, and forgets those that wait no
 * more. Answers since when the given ones wait; undefined when there are none.
 */
export function firstSeen(elapsed: () => number): (ids: readonly number[]) => Waiting | undefined {
  let seen = new Map<number, number>();
  return (ids) => {
    const now = elapsed();
    seen = new Map(ids.map((id) => [id, seen.get(id) ?? now]));
    if (seen.size === 0) return undefined;
    let [oldest, newest] = [now, Number.NEGATIVE_INFINITY];
    for (const at of seen.values()) {
      oldest = Math.min(oldest, at);
      newest = Math.max(newest, at);
    }
    return { oldest, newest };
  };
}
