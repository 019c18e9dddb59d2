/** So many are read at once, of all and of one network: somebody who sends a byte at a time keeps out nobody else. */
export function createSeats({ ofAll, ofOne }: { ofAll: number; ofOne: number }) {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    /** Whether there was one; whoever got it leaves it. */
    take(network: string): boolean {
      const own = taken.get(network) ?? 0;
      if (all >= ofAll || own >= ofOne) return false;
      taken.set(network, own + 1);
      all += 1;
      return true;
    },
    leave(network: string): void {
      const own = (taken.get(network) ?? 1) - 1;
      if (own > 0) taken.set(network, own);
      else taken.delete(network);
      all -= 1;
    },
  };
}

export type Seats = ReturnType<typeof createSeats>;
