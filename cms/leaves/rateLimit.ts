type Limit = {
  /** Taken from one place, and from all, in one stretch. */
  mostOfOne: number;
  mostOfAll: number;
  stretchMs: number;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
};

/** Counts what comes in over stretches of time, in all and by place (rule V65); remembers nothing beyond a stretch. */
export function createRateLimit({ mostOfOne, mostOfAll, stretchMs, elapsed }: Limit) {
  let began = elapsed();
  let all = 0;
  let byPlace = new Map<string, number>();
  return {
    /** Whether one more, or so much more, may be taken from a place; counts it when it may. */
    takes(place: string, much = 1): boolean {
      if (elapsed() - began >= stretchMs) {
        began = elapsed();
        all = 0;
        byPlace = new Map();
      }
      const count = byPlace.get(place) ?? 0;
      if (count + much > mostOfOne || all + much > mostOfAll) return false;
      byPlace.set(place, count + much);
      all += much;
      return true;
    },
  };
}

export type RateLimit = ReturnType<typeof createRateLimit>;
