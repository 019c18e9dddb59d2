import { excessDevices, type Others } from "./agentMix.ts";
import type { ReasonCode, Sign } from "./finding.ts";
import { findSigns, type Loyalty, surveyAppetite } from "./findSigns.ts";
import { replayedVoters } from "./replay.ts";
import { isSleepless } from "./rhythm.ts";
import { byCandidate, type Survey } from "./survey.ts";
import { batchSizes, type Scale } from "./thresholds.ts";
import type { Voter } from "./voterBook.ts";

/** Voters whom a scan found to be machines, and how many honest ones it expects among them. */
export type Suspicion = {
  reason: ReasonCode;
  candidate: number;
  signs: readonly Sign[];
  voters: readonly Voter[];
  expected: number;
  plainness: number;
};

type Scan = {
  /** New voters of the stretch that is looked at, and what is usual around it; flagged ones in neither. */
  recent: readonly Voter[];
  survey: Survey;
  /** The instant up to which the ledger was read, in ms. */
  at: number;
  scale: Scale;
};

/** Fewest new voters of a candidate that are looked at. */
const crowd = 40;
/** Below this many other voters nobody can say what devices are usual. */
const fewestOthers = 1500;
/** An address that so few other voters use says that hardly anybody lives there. */
const strangers = 2;

const isStrange = (candidate: number) => (voter: Voter) =>
  voter.net !== undefined &&
  voter.net.voters - (voter.net.byCandidate.get(candidate) ?? 0) <= strangers;

/** The plainest suspicion against new voters of a stretch of time, or undefined. */
export function findSuspicion({ recent, survey, at, scale }: Scan): Suspicion | undefined {
  let plainest: Suspicion | undefined;
  for (const [candidate, fans] of byCandidate(recent)) {
    if (fans.length < crowd) continue;
    const { own, others } = survey.of(candidate);
    const { loyalty } = survey;
    for (const found of suspicions({ candidate, fans, own, others, loyalty, at, scale })) {
      if (!plainest || found.plainness > plainest.plainness) plainest = found;
    }
  }
  return plainest;
}

type Case = {
  candidate: number;
  /** The candidate's new voters in the stretch, and all that the comparison knows. */
  fans: readonly Voter[];
  own: readonly Voter[];
  others: Others;
  loyalty: Loyalty;
  at: number;
  scale: Scale;
};

function suspicions({ candidate, fans, own, others, loyalty, at, scale }: Case): Suspicion[] {
  const found: Suspicion[] = [];
  const size = batchSizes[scale];
  const signsOf = (batch: readonly Voter[], address?: readonly Voter[]) => {
    const inside = new Set(batch);
    const appetite = surveyAppetite(own.filter((voter) => !inside.has(voter)));
    return findSigns({ batch, address, custom: { appetite, loyalty }, at });
  };
  const judge = (pool: readonly Voter[], reason: ReasonCode) => {
    if (others.total < fewestOthers || pool.length < size.moreSigns) return;
    const excess = excessDevices(pool, others);
    const batch = reason === "one-address" ? excess.voters : crowdedPart(excess.voters);
    if (batch.length - excess.expected < size.moreSigns) return;
    const isOneAddress = reason === "one-address";
    const signs = signsOf(batch, isOneAddress ? pool : undefined);
    // Rare devices of honest people scattered over the city can look like a list; alone that says nothing.
    const weighty = isOneAddress ? signs : signs.filter((sign) => sign !== "listed");
    const needed = signs.length > 1 ? size.moreSigns : size.oneSign;
    if (weighty.length === 0 || batch.length - excess.expected < needed) return;
    const { expected, plainness } = excess;
    found.push({ reason, candidate, signs, voters: batch, expected, plainness });
  };
  const byNet = Map.groupBy(fans, ({ net }) => net);
  for (const [net, pool] of byNet) if (net) judge(pool, "one-address");
  judge(fans.filter(isStrange(candidate)), "strange-addresses");
  judge(fans, "many-addresses");
  if (scale !== "campaign" || found.length > 0) return found;
  const replayed = replayedVoters(fans);
  if (replayed.length > 0) {
    found.push({
      reason: "replay",
      candidate,
      signs: [],
      voters: replayed,
      expected: 0,
      plainness: 1,
    });
  }
  for (const voters of sleeplessCells(fans, candidate)) {
    const signs = ["sleepless"] as const;
    found.push({ reason: "around-the-clock", candidate, signs, voters, expected: 0, plainness: 1 });
  }
  return found;
}

/**
 * Of a batch from many addresses, what belongs together: devices that only one address uses are judged with
 * that address, and when most came through crowded addresses, chance strangers are let go.
 */
function crowdedPart(batch: readonly Voter[]): Voter[] {
  const wandering = [...Map.groupBy(batch, ({ agent }) => agent).values()]
    .filter((same) => {
      const nets = [...Map.groupBy(same, ({ net }) => net).values()];
      return same.length < 8 || Math.max(...nets.map((part) => part.length)) <= 0.7 * same.length;
    })
    .flat();
  const crowded = [...Map.groupBy(wandering, ({ net }) => net).values()]
    .filter((part) => part.length >= 12)
    .flat();
  return crowded.length >= 0.6 * wandering.length ? crowded : wandering;
}

/** Parts of a candidate's voters that come evenly round the clock: by address, by device, or all strangers. */
function sleeplessCells(fans: readonly Voter[], candidate: number): Voter[][] {
  const strange = fans.filter(isStrange(candidate));
  const known = fans.filter(({ net }) => net);
  const byAddress = [...Map.groupBy(known, ({ net }) => net).values()];
  const byDevice = Map.groupBy(strange, ({ agent }) => agent).values();
  const timesOf = (cell: readonly Voter[]) => cell.map(({ firstAt }) => firstAt);
  return [
    ...byAddress.filter((cell) => isSleepless(timesOf(cell), 30)),
    ...[strange, ...byDevice].filter((cell) => isSleepless(timesOf(cell), 60)),
  ];
}
