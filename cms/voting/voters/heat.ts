/** How long votes of a network are counted together, in ms. */
const windowMs = 60_000;

/** Networks counted at most in one window; a flood of new ones cannot take more memory. */
const mostNets = 50_000;

/**
 * Votes a minute, by one process, from which a network is hot. A whole estate or office voting at once stays far
 * below; a carrier's shared addresses in a city's surge may pass it, which costs their voters a second each.
 */
export const hotVotesPerMinute = 1200;

type Options = {
  threshold: number;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
  /** Networks that are never hot: our own machine, where an undeclared proxy makes everybody look alike. */
  exempt: ReadonlySet<bigint>;
};

/**
 * Counts votes by network (keyed hashes, rule V40) to tell when one is hot: in this window or the last one. While
 * nothing is, a vote costs one look into a map.
 */
export function createHeat({ threshold, elapsed, exempt }: Options) {
  let began = elapsed();
  let counts = new Map<bigint, number>();
  let hotBefore = new Set<bigint>();

  function turn(now: number) {
    const hot = [...counts].filter(([net, count]) => count > threshold && !exempt.has(net));
    hotBefore = new Set(now - began < 2 * windowMs ? hot.map(([net]) => net) : []);
    counts = new Map();
    began = now - ((now - began) % windowMs);
  }

  return {
    /** Counts a vote; true while its network is hot. */
    touch(net: bigint | undefined): boolean {
      if (net === undefined) return false;
      const now = elapsed();
      if (now - began >= windowMs) turn(now);
      const count = (counts.get(net) ?? 0) + 1;
      if (count > 1 || counts.size < mostNets) counts.set(net, count);
      return (count > threshold && !exempt.has(net)) || (hotBefore.size > 0 && hotBefore.has(net));
    },
  };
}
