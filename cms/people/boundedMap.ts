/** More keys than this are somebody making them up. */
const most = 10_000;

/** A map that forgets the keys that were set longest ago, so that made-up ones take no more than their share of memory. */
export const boundedMap = <V>() => {
  const map = new Map<string, V>();
  return {
    get: (key: string) => map.get(key),
    delete: (key: string) => map.delete(key),
    keys: () => [...map.keys()],
    set: (key: string, value: V) => {
      map.delete(key);
      map.set(key, value);
      const oldest = map.keys().next();
      if (map.size > most && !oldest.done) map.delete(oldest.value);
    },
  };
};
