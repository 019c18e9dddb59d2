/**
 * Remembers when each waiting change was first seen, by a clock that only runs forward, and forgets those that wait no
 * more. Answers when the newest of the given ones was; undefined when there are none.
 */
export function firstSeen(elapsed: () => number): (ids: readonly number[]) => number | undefined {
  let seen = new Map<number, number>();
  return (ids) => {
    const now = elapsed();
    seen = new Map(ids.map((id) => [id, seen.get(id) ?? now]));
    let newest: number | undefined;
    for (const at of seen.values()) newest = Math.max(newest ?? at, at);
    return newest;
  };
}
