/**
 * Remembers answers of a pure function, at most `most` of them: past that it forgets all and starts again,
 * which costs nothing per call and cannot grow under a flood of new keys.
 */
export function rememberMost<Key, Value>(most: number) {
  const known = new Map<Key, Value>();
  return (key: Key, find: (key: Key) => Value): Value => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    if (known.size >= most) known.clear();
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
