/** Voters remembered at most; above it everything is forgotten, since a hint is never needed. */
const mostVoters = 300_000;

/**
 * How many likes of the day this process has seen from each voter. Only a guess of the next free slot:
 * another process may have taken it, and then the ledger's constraint says so.
 */
export function createVoterHints(firstDay: string) {
  let day = firstDay;
  const used = new Map<string, number>();
  return {
    get day() {
      return day;
    },
    usedBy: (voter: string) => used.get(voter) ?? 0,
    remember(voter: string, count: number) {
      if (used.size >= mostVoters) used.clear();
      used.set(voter, count);
    },
    /** Starts a new day; true when it was one. */
    turnTo(current: string): boolean {
      if (current === day) return false;
      day = current;
      used.clear();
      return true;
    },
  };
}

export type VoterHints = ReturnType<typeof createVoterHints>;
