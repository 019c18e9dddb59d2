import type { Voter } from "./voterBook.ts";

export type Agent = number | undefined;
export type Counts = Map<Agent, number>;

export const countAgents = (voters: Iterable<Voter>): Counts => {
  const counts: Counts = new Map();
  for (const { agent } of voters) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return counts;
};

/** Devices as they are spread over a stretch of the campaign. */
export type Devices = {
  counts: Counts;
  total: number;
  /** Agents cut by popularity into bands of about equal weight, all rare ones in the last: one seen twice here is seen less often elsewhere. */
  bandOf: Map<Agent, number>;
  bandTotals: number[];
  /** How many agents were seen exactly n times, by n up to `rare`. */
  seenTimes: number[];
};

const bands = 16;
const rareBand = bands - 1;
/** An agent seen less often than this elsewhere says little by itself; such agents are judged together. */
export const rare = 8;

export function surveyDevices(voters: Iterable<Voter>): Devices {
  const counts = countAgents(voters);
  let total = 0;
  for (const count of counts.values()) total += count;
  const bandOf: Devices["bandOf"] = new Map();
  const bandTotals = new Array<number>(bands).fill(0);
  const seenTimes = new Array<number>(rare + 2).fill(0);
  let before = 0;
  for (const [agent, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const popularity = Math.min(rareBand - 1, Math.floor((before / total) * bands));
    const band = count < rare ? rareBand : popularity;
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
  countOf: (agent: Agent) => number;
  bandOf: (agent: Agent) => number;
  bandShares: number[];
  /** Chance that an honest voter's agent was seen n times among the others, n in groups 0, 1–2, 3–7. */
  rareShares: [number, number, number];
};

export function withoutCandidate(devices: Devices, own: Counts): Others {
  const bandTotals = [...devices.bandTotals];
  const seenTimes = [...devices.seenTimes];
  let total = devices.total;
  for (const [agent, count] of own) {
    const band = devices.bandOf.get(agent) ?? rareBand;
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
    bandOf: (agent) => devices.bandOf.get(agent) ?? rareBand,
    bandShares: bandTotals.map((band) => band / (total + 1)),
    rareShares: [weigh(0, 0), weigh(1, 2), weigh(3, rare - 1)],
  };
}
