import { type Agent, type Counts, countAgents, type Others, rare } from "./agentMix.ts";
import { excessRatio } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

/** Part of the devices, by weight, from which the number of honest people in a pool is read. */
const quietWeight = 0.375;

/**
 * How many honest people a pool can hold at most (rule H10): read from the bands of devices that are least
 * over-represented in it, since a machine can add devices to a pool but take none away.
 */
export function mostHonest(pool: readonly Voter[], others: Others): number {
  const counts = countAgents(pool);
  const found = new Array<number>(others.bandShares.length).fill(0);
  for (const [agent, count] of counts) {
    const band = others.bandOf(agent);
    found[band] = (found[band] ?? 0) + count;
  }
  const order = others.bandShares
    .map((share, band) => ({ share, count: found[band] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.count / a.share - b.count / b.share);
  let share = 0;
  let count = 0;
  for (const band of order) {
    share += band.share;
    count += band.count;
    if (share >= quietWeight) break;
  }
  const upper = count + 2 * Math.sqrt(count) + 1;
  return Math.min(pool.length, upper / Math.max(share, 1e-9));
}

/** Voters of a pool whose kinds of device are far too frequent in it. */
export type Excess = {
  voters: Voter[];
  /** Honest voters expected among them. */
  expected: number;
  /** Honest voters that there can be at most in the whole pool. */
  honest: number;
  /** Mean of the logarithm of found to expected over the voters: how plain the case is. */
  plainness: number;
};

/** Devices that are judged together: one device, or all that are about equally rare elsewhere. */
type Kind = { agents: Agent[]; count: number; usual: number; atMost: number };

/** The most that a count seen elsewhere may stand for: four standard deviations of chance above it. */
export const chanceAbove = (count: number) => (Math.sqrt(count + 3 / 8) + 2) ** 2;
/** How many times more than chance explains, where little is known of a device. */
export const beyondChance = 3;

/** Below this many voters a kind of device is chance's work, unless there are very many such kinds. */
const smallKind = 8;
const mostSmallKinds = 0.2;

function kindsOf(counts: Counts, honest: number, others: Others): Kind[] {
  const [fresh, seldom, few] = others.rareShares;
  const kind = (share: number): Kind => ({
    agents: [],
    count: 0,
    usual: honest * share,
    atMost: honest * share,
  });
  const rareKinds = { fresh: kind(fresh), seldom: kind(seldom), few: kind(few) };
  const kinds: Kind[] = Object.values(rareKinds);
  for (const [agent, count] of counts) {
    const elsewhere = others.countOf(agent);
    if (elsewhere >= rare || count >= rare) {
      const each = honest / (others.total + 1);
      const usual = each * Math.max(elsewhere, 0.5);
      kinds.push({ agents: [agent], count, usual, atMost: each * chanceAbove(elsewhere) });
      continue;
    }
    const together =
      elsewhere === 0 ? rareKinds.fresh : elsewhere < 3 ? rareKinds.seldom : rareKinds.few;
    together.agents.push(agent);
    together.count += count;
  }
  return kinds;
}

type Asked = {
  others: Others;
  /** Size below which nobody is interested. */
  least: number;
  /** Fewest voters of one device; over many addresses rarer ones would be honest people's. */
  leastOfDevice: number;
};

/** The voters of a pool that are too many alike. */
export function excessDevices(
  pool: readonly Voter[],
  { others, least, leastOfDevice }: Asked,
): Excess | undefined {
  const counts = countAgents(pool);
  const honest = mostHonest(pool, others);
  const kinds = kindsOf(counts, honest, others).filter(
    ({ count, usual, atMost }) =>
      count >= 3 && count >= excessRatio * usual && count >= beyondChance * atMost,
  );
  const sizeOf = (some: readonly Kind[]) => some.reduce((sum, { count }) => sum + count, 0);
  const large = kinds.filter(({ count }) => count >= smallKind);
  const kept = sizeOf(large) >= (1 - mostSmallKinds) * sizeOf(kinds) ? large : kinds;
  const size = sizeOf(kept);
  if (size < least) return undefined;
  const agents = new Set(kept.flatMap((kind) => kind.agents));
  const logs = kept.reduce(
    (sum, { count, usual }) => sum + count * Math.log(count / (usual + 0.1)),
    0,
  );
  return {
    voters: pool.filter(
      ({ agent }) => agents.has(agent) && (counts.get(agent) ?? 0) >= leastOfDevice,
    ),
    expected: kept.reduce((sum, { usual }) => sum + usual, 0),
    honest,
    plainness: logs / size,
  };
}
