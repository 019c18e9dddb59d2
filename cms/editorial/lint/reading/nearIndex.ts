/** What a window of a text is to a name: the same, one character off, or two neighbours swapped. `at` is where in the name. */
export type Likeness = { kind: "same" | "substituted" | "swapped"; at: number };

const likeness = (text: string, from: number, name: string): Likeness | undefined => {
  let first = -1;
  let second = -1;
  for (let at = 0; at < name.length; at += 1) {
    if (text[from + at] === name[at]) continue;
    if (second >= 0) return undefined;
    if (first < 0) first = at;
    else second = at;
  }
  if (first < 0) return { kind: "same", at: 0 };
  if (second < 0) return { kind: "substituted", at: first };
  const isSwap =
    second === first + 1 &&
    text[from + first] === name[second] &&
    text[from + second] === name[first];
  return isSwap ? { kind: "swapped", at: first } : undefined;
};

/** Names by the two characters with which they begin and end, and those of three by the outer two: one slip leaves one pair whole. */
export type NearIndex<Item> = {
  starts: ReadonlyMap<string, readonly { name: string; item: Item }[]>;
  ends: ReadonlyMap<string, readonly { name: string; item: Item }[]>;
  outer: ReadonlyMap<string, readonly { name: string; item: Item }[]>;
};

type Entry<Item> = { name: string; item: Item };

const add = <Item>(map: Map<string, Entry<Item>[]>, key: string, entry: Entry<Item>) => {
  const kept = map.get(key);
  if (kept) kept.push(entry);
  else map.set(key, [entry]);
};

/** Names shorter than three characters are left out: nearly every pair of characters is near one. */
export const makeNearIndex = <Item>(entries: readonly Entry<Item>[]): NearIndex<Item> => {
  const starts = new Map<string, Entry<Item>[]>();
  const ends = new Map<string, Entry<Item>[]>();
  const outer = new Map<string, Entry<Item>[]>();
  for (const entry of entries) {
    const { name } = entry;
    if (name.length < 3) continue;
    add(starts, name.slice(0, 2), entry);
    add(ends, name.slice(-2), entry);
    if (name.length === 3) add(outer, `${name[0]}${name[2]}`, entry);
  }
  return { starts, ends, outer };
};

/** Where a name stands in a text, or nearly does. */
export type Sighting<Item> = Likeness & { from: number; to: number; name: string; item: Item };

const none: readonly never[] = [];

/** All names of an index that a text holds, letter for letter or nearly. */
export const sightingsIn = <Item>(text: string, index: NearIndex<Item>): Sighting<Item>[] => {
  const seen = new Map<string, Sighting<Item>>();
  const look = (from: number, { name, item }: Entry<Item>) => {
    if (from < 0 || from + name.length > text.length) return;
    const like = likeness(text, from, name);
    const key = `${from} ${name}`;
    if (like && !seen.has(key))
      seen.set(key, { ...like, from, to: from + name.length, name, item });
  };
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    for (const entry of index.starts.get(pair) ?? none) look(at, entry);
    for (const entry of index.ends.get(pair) ?? none) look(at + 2 - entry.name.length, entry);
    const third = text[at + 2];
    if (third === undefined) continue;
    for (const entry of index.outer.get(`${pair[0]}${third}`) ?? none) look(at, entry);
  }
  return [...seen.values()];
};
