/** Entries are kept in buckets, the newest first; the oldest of a full bucket is forgotten. */
const bucketSize = 4;
const buckets = 1 << 18;

/** A name as two numbers of 32 bits: unsigned: `place` finds it, `tag` tells it from others in the same place. */
export type ShortName = { place: number; tag: number };

/**
 * Remembers a small number (1 to 65,535) for up to a million names in 6 MB that the garbage collector never looks
 * at; memory is taken with the first name. It may forget, and once in many millions take one name for another: what
 * it says must only ever be a guess.
 */
function createShortMemory() {
  let tags: Uint32Array | undefined;
  let values: Uint16Array | undefined;

  const first = (place: number) => (place & (buckets - 1)) * bucketSize;

  function indexOf(start: number, tag: number): number {
    if (!tags || !values) return -1;
    for (let index = start; index < start + bucketSize; index += 1)
      if (tags[index] === tag && values[index] !== 0) return index;
    return -1;
  }

  return {
    /** The number of a name; 0 when it is not remembered. */
    get({ place, tag }: ShortName): number {
      const index = indexOf(first(place), tag);
      return index === -1 ? 0 : (values?.[index] ?? 0);
    },
    set({ place, tag }: ShortName, value: number): void {
      tags ??= new Uint32Array(buckets * bucketSize);
      values ??= new Uint16Array(buckets * bucketSize);
      const start = first(place);
      const known = indexOf(start, tag);
      if (known === -1) {
        // By hand: for four entries, copyWithin costs more than all the rest.
        for (let index = start + bucketSize - 1; index > start; index -= 1) {
          tags[index] = tags[index - 1] ?? 0;
          values[index] = values[index - 1] ?? 0;
        }
        tags[start] = tag;
      }
      values[known === -1 ? start : known] = Math.min(65_535, value);
    },
    clear(): void {
      values?.fill(0);
    },
  };
}

/** Value of the hex digits of `text` from one position to another, at most eight. */
function hexNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    number = (number << 4) | ((code & 15) + (code > 57 ? 9 : 0));
  }
  return number >>> 0;
}

/** Voters are 32 hex digits, evenly spread. */
const nameOf = (voter: string): ShortName => ({
  place: hexNumber(voter, 24, 32),
  tag: hexNumber(voter, 16, 24),
});

/** Only the end of a key is random when it was made in the order of time. */
const nameOfLike = (voter: string, key: string): ShortName => ({
  place: hexNumber(key, 28, 36),
  tag: (hexNumber(voter, 16, 24) ^ hexNumber(key, 24, 28)) >>> 0,
});

/**
 * What this process has seen: how many likes of the day each voter has, and which likes it saw counted lately. Only
 * guesses, to spare the ledger votes that it would not take. Another process may know more, and a guess may be wrong:
 * the ledger's constraints decide.
 */
export function createVoterHints(firstDay: string) {
  let day = firstDay;
  const used = createShortMemory();
  const likes = createShortMemory();
  return {
    get day() {
      return day;
    },
    usedBy: (voter: string): number => used.get(nameOf(voter)),
    remember(voter: string, count: number): void {
      used.set(nameOf(voter), count);
    },
    /** Whether a like of this voter and key was counted, as far as this process remembers. */
    hasLike: (voter: string, key: string): boolean => likes.get(nameOfLike(voter, key)) > 0,
    rememberLike(voter: string, key: string): void {
      likes.set(nameOfLike(voter, key), 1);
    },
    /** Starts a new day; true when it was one. Keys hold whatever the day. */
    turnTo(current: string): boolean {
      if (current === day) return false;
      day = current;
      used.clear();
      return true;
    },
  };
}

export type VoterHints = ReturnType<typeof createVoterHints>;
