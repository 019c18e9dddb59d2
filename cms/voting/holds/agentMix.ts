import { excessRatio } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

type Counts = Map<number | undefined, number>;

export const countAgents = (voters: Iterable<Voter>): Counts => {
  const counts: Counts = new Map();
  for (const { agent } of voters) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return counts;
};

/** Devices as they are spread over a stretch of the campaign. */
export type Devices = {
  counts: Counts;
  total: number;
  /** Agents cut by popularity into bands of about equal weight. */
  bandOf: Map<number | undefined, number>;
  bandTotals: number[];
  /** How many agents were seen exactly n times, by n up to `rare`. */
  seenTimes: number[];
};

const bands = 16;
/** An agent seen less often than this elsewhere says little by itself; such agents are judged together. */
const rare = 8;
/** Part of the devices, by weight, from which the number of honest people in a pool is read. */
const quietWeight = 0.375;

export function surveyDevices(voters: Iterable<Voter>): Devices {
  const counts = countAgents(voters);
  let total = 0;
  for (const count of counts.values()) total += count;
  const bandOf: Devices["bandOf"] = new Map();
  const bandTotals = new Array<number>(bands).fill(0);
  const seenTimes = new Array<number>(rare + 2).fill(0);
  let before = 0;
  for (const [agent, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const band = Math.min(bands - 1, Math.floor((before / total) * bands));
    before += count;
    bandOf.set(agent, band);
    bandTotals[band] = (bandTotals[band] ?? 0) + count;
    if (count <= rare + 1) seenTimes[count] = (seenTimes[count] ?? 0) + 1;
  }
  return { counts, total, bandOf, bandTotals, seenTimes };
}

/** The same devices without one candidate's voters: what others use tells what these should use. */
export type Others = {
  total: number;
  countOf: (agent: number | undefined) => number;
  bandOf: (agent: number | undefined) => number;
  bandShares: number[];
  /** Chance that an honest voter's agent was seen n times among the others, n in groups 0, 1–2, 3–7. */
  rareShares: [number, number, number];
};

export function withoutCandidate(devices: Devices, own: Counts): Others {
  const bandTotals = [...devices.bandTotals];
  const seenTimes = [...devices.seenTimes];
  let total = devices.total;
  for (const [agent, count] of own) {
    const band = devices.bandOf.get(agent) ?? bands - 1;
    bandTotals[band] = (bandTotals[band] ?? 0) - count;
    total -= count;
    const all = devices.counts.get(agent) ?? count;
    if (all < seenTimes.length) seenTimes[all] = (seenTimes[all] ?? 0) - 1;
    const left = all - count;
    if (left > 0 && left < seenTimes.length) seenTimes[left] = (seenTimes[left] ?? 0) + 1;
  }
  // Good–Turing: agents seen n + 1 times weigh as much as what will next be met for the (n + 1)th time.
  const weigh = (from: number, to: number) => {
    let sum = 1;
    for (let n = from; n <= to; n += 1) sum += (n + 1) * (seenTimes[n + 1] ?? 0);
    return sum / (total + 1);
  };
  return {
    total,
    countOf: (agent) => (devices.counts.get(agent) ?? 0) - (own.get(agent) ?? 0),
    bandOf: (agent) => devices.bandOf.get(agent) ?? bands - 1,
    bandShares: bandTotals.map((band) => band / (total + 1)),
    rareShares: [weigh(0, 0), weigh(1, 2), weigh(3, rare - 1)],
  };
}

/**
 * How many honest people a pool can hold at most: read from the bands of devices that are least
 * over-represented in it, since a machine can add devices to a pool but take none away.
 */
export function mostHonest(pool: readonly Voter[], others: Others): number {
  const found = new Array<number>(others.bandShares.length).fill(0);
  for (const { agent } of pool) {
    const band = others.bandOf(agent);
    found[band] = (found[band] ?? 0) + 1;
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
  /** Mean of the logarithm of found to expected over the voters: how plain the case is. */
  plainness: number;
};

type Kind = { members: Voter[]; usual: number };

/** Below this many voters a kind of device is chance's work, unless there are very many such kinds. */
const smallKind = 8;
const mostSmallKinds = 0.2;

export function excessDevices(pool: readonly Voter[], others: Others): Excess {
  const honest = mostHonest(pool, others);
  const counts = countAgents(pool);
  const kindOf = (agent: number | undefined): number | undefined | string => {
    const elsewhere = others.countOf(agent);
    if (elsewhere >= rare || (counts.get(agent) ?? 0) >= rare) return agent;
    return elsewhere === 0 ? "new" : elsewhere < 3 ? "seldom" : "rare";
  };
  const [fresh, seldom, few] = others.rareShares;
  const rareShares: Record<string, number> = { new: fresh, seldom, rare: few };
  const shareOf = (kind: number | undefined | string) =>
    typeof kind === "string"
      ? (rareShares[kind] ?? 0)
      : Math.max(others.countOf(kind), 0.5) / (others.total + 1);
  const kinds = [...Map.groupBy(pool, ({ agent }) => kindOf(agent))]
    .map(([kind, members]): Kind => ({ members, usual: honest * shareOf(kind) }))
    .filter(({ members, usual }) => members.length >= 3 && members.length >= excessRatio * usual);
  const large = kinds.filter(({ members }) => members.length >= smallKind);
  const sizeOf = (some: readonly Kind[]) =>
    some.reduce((sum, { members }) => sum + members.length, 0);
  const kept = sizeOf(large) >= (1 - mostSmallKinds) * sizeOf(kinds) ? large : kinds;
  const size = sizeOf(kept);
  const logs = kept.reduce(
    (sum, { members, usual }) => sum + members.length * Math.log(members.length / (usual + 0.1)),
    0,
  );
  return {
    voters: kept.flatMap(({ members }) => members),
    expected: kept.reduce((sum, { usual }) => sum + usual, 0),
    plainness: size === 0 ? 0 : logs / size,
  };
}
