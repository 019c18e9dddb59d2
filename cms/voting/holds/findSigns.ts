import { dayNumber } from "#leaves/shanghaiTime.ts";
import { countAgents } from "./agentMix.ts";
import type { Sign } from "./finding.ts";
import { isRegular, isSleepless } from "./rhythm.ts";
import type { Voter } from "./voterBook.ts";

/** How many voters there are by the number of candidates they chose on their first day. */
export type Appetite = { voters: number; byVotes: ReadonlyMap<number, number> };

/** Voters who have had a whole later day to come back, and those who did. */
export type Loyalty = { hadTime: number; cameBack: number };

/** How other voters behave, to compare a batch with: the candidate's own others, and everybody else. */
export type Custom = { appetite: Appetite; loyalty: Loyalty };

export function surveyAppetite(voters: Iterable<Voter>): Appetite {
  const byVotes = new Map<number, number>();
  let count = 0;
  for (const { choices } of voters) {
    byVotes.set(choices.length, (byVotes.get(choices.length) ?? 0) + 1);
    count += 1;
  }
  return { voters: count, byVotes };
}

export function surveyLoyalty(voters: Iterable<Voter>, at: number): Loyalty {
  let hadTime = 0;
  let cameBack = 0;
  for (const voter of voters) {
    if (dayNumber(at) - dayNumber(voter.firstAt) < 2) continue;
    hadTime += 1;
    if (voter.days > 1) cameBack += 1;
  }
  return { hadTime, cameBack };
}

/** Standard deviations by which a share of `n` lies above the usual one. */
const deviations = (share: number, usual: number, n: number) =>
  (share - usual) / Math.sqrt((usual * (1 - usual)) / n + 1e-12);

/** All chose the same number of candidates, which the candidate's other voters do not. */
function isAlike(batch: readonly Voter[], { appetite }: Custom): boolean {
  const [votes, count] = [...surveyAppetite(batch).byVotes].reduce((most, entry) =>
    entry[1] > most[1] ? entry : most,
  );
  const share = count / batch.length;
  const usual = ((appetite.byVotes.get(votes) ?? 0) + 1) / (appetite.voters + 2);
  return share >= 0.9 && deviations(share, usual, batch.length) > 4.5;
}

/** Hardly any came back on another day, though other voters do. */
function isOnce(batch: readonly Voter[], { loyalty }: Custom, at: number): boolean {
  const { hadTime, cameBack } = surveyLoyalty(batch, at);
  if (hadTime < 30 || loyalty.hadTime < 200) return false;
  const usual = loyalty.cameBack / loyalty.hadTime;
  const share = cameBack / hadTime;
  return share < 0.25 * usual && deviations(share, usual, hadTime) < -4;
}

/**
 * The devices look drawn from a list: many different ones, about equally often each. Among people a few kinds
 * are common and most are rare, in any walk of life.
 */
function isListed(batch: readonly Voter[], drawsPerKind: number): boolean {
  const counts = [...countAgents(batch).values()];
  const kinds = counts.length;
  if (batch.length < 40 || kinds < 6 || batch.length < drawsPerKind * kinds) return false;
  // Length of the list from which as many draws would have met as many kinds: kinds = l (1 - exp(-n / l)).
  let low = kinds;
  let high = 1e6;
  for (let step = 0; step < 40; step += 1) {
    const length = (low + high) / 2;
    if (length * (1 - Math.exp(-batch.length / length)) < kinds) low = length;
    else high = length;
  }
  const pairs = counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const usual = (batch.length * (batch.length - 1)) / 2 / low;
  return pairs < 1.35 * usual + 3;
}

/** Three kinds of device or fewer make nearly all of the batch. */
function isFew(batch: readonly Voter[]): boolean {
  const counts = [...countAgents(batch).values()].sort((a, b) => b - a);
  const top = counts.slice(0, 3).reduce((sum, count) => sum + count, 0);
  return top >= 0.9 * batch.length;
}

const timesOf = (batch: readonly Voter[]) =>
  batch.map(({ firstAt }) => firstAt).sort((a, b) => a - b);

type Asked = {
  batch: readonly Voter[];
  /** All voters of the batch's address, when it has one: a list shows there even when nobody comes twice. */
  address: readonly Voter[] | undefined;
  custom: Custom;
  at: number;
};

/** Signs of a machine in a batch of voters who have something else in common; none counts alone. */
export function findSigns({ batch, address, custom, at }: Asked): Sign[] {
  const times = timesOf(batch);
  const found: Sign[] = [];
  if (isAlike(batch, custom)) found.push("alike");
  if (isOnce(batch, custom, at)) found.push("once");
  if (isFew(batch)) found.push("few");
  if (address ? isListed(address, 0) : isListed(batch, 4)) found.push("listed");
  if (isRegular(times)) found.push("regular");
  if (isSleepless(times, { least: 30, atNight: 0.12 })) found.push("sleepless");
  return found;
}
