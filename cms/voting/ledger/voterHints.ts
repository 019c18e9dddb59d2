import { createShortMemory, hexNumber, type ShortName } from "./shortMemory.ts";

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
