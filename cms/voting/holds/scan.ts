import { isSleepless } from "./rhythm.ts";
import { byCandidate, type Survey } from "./survey.ts";
import { type Case, isStrange, type Suspicion } from "./suspicion.ts";
import type { Scale } from "./thresholds.ts";
import { crowdsBy, tooManyAlike } from "./tooManyAlike.ts";
import type { Voter } from "./voterBook.ts";

/** Voters whose times between two visits agree this closely are played from one recording, in ms. */
const agreement = 20_000;
/** Fewest such voters, and how many times more than the neighbouring times of return have. */
const fewest = 15;
const clearly = 10;
const neighbourhood = 30 * 60_000;

/** Time between a voter's last two visits, which were on different days; undefined for who never returned. */
const returnAfter = ({ visitAt, previousVisitAt }: Voter): number | undefined =>
  previousVisitAt === undefined ? undefined : visitAt - previousVisitAt;

/**
 * Voters who all came back after the same time, to the second. People come back about an hour sooner or later
 * each; a recorded session that is played again moves all its voters by the same amount.
 */
export function replayedVoters(voters: readonly Voter[]): Voter[] {
  const returns = voters
    .map((voter) => ({ voter, after: returnAfter(voter) }))
    .filter((entry): entry is { voter: Voter; after: number } => entry.after !== undefined)
    .sort((a, b) => a.after - b.after);
  const times = returns.map(({ after }) => after);
  const replayed = new Set<Voter>();
  let from = 0;
  let low = 0;
  let high = 0;
  for (let to = 0; to < times.length; to += 1) {
    const latest = times[to] ?? 0;
    while (latest - (times[from] ?? latest) > agreement) from += 1;
    while (latest - (times[low] ?? latest) > neighbourhood) low += 1;
    while (high < times.length && (times[high] ?? latest) - latest <= neighbourhood) high += 1;
    const count = to - from + 1;
    const around = high - low - count;
    const usual = (around * agreement) / (2 * neighbourhood);
    if (count < fewest || count < clearly * usual) continue;
    for (let index = from; index <= to; index += 1) {
      const voter = returns[index]?.voter;
      if (voter) replayed.add(voter);
    }
  }
  return [...replayed];
}

const ofAddress = { least: 30, atNight: 0.12 };
const ofDevice = { least: 60, atNight: 0.12 };

/**
 * Parts of a candidate's voters that come evenly round the clock (rule H14): of one address, or of one device
 * over addresses that nobody else uses.
 */
function sleeplessParts(fans: readonly Voter[], candidate: number): Voter[][] {
  const strange = fans.filter(isStrange(candidate));
  const sleepless = (parts: readonly Voter[][], wakefulness: typeof ofAddress) =>
    parts.filter((part) =>
      isSleepless(
        part.map(({ firstAt }) => firstAt),
        wakefulness,
      ),
    );
  return [
    ...sleepless(
      crowdsBy(fans, ({ net }) => net, ofAddress.least),
      ofAddress,
    ),
    ...sleepless(
      crowdsBy(strange, ({ agent }) => agent, ofDevice.least),
      ofDevice,
    ),
  ];
}

type Scan = {
  /** New voters of the stretch that is looked at, and what is usual around it; flagged ones in neither. */
  recent: readonly Voter[];
  survey: Survey;
  /** The instant up to which the ledger was read, in ms. */
  at: number;
  scale: Scale;
};

/** Fewest new voters of a candidate that are looked at. */
const crowd = 30;

/** The plainest suspicion against new voters of a stretch of time, or undefined. */
export function findSuspicion({ recent, survey, at, scale }: Scan): Suspicion | undefined {
  let plainest: Suspicion | undefined;
  for (const [candidate, fans] of byCandidate(recent)) {
    const { loyalty, voters: everybody } = survey;
    const given = () => ({
      candidate,
      fans,
      ...survey.of(candidate),
      everybody,
      loyalty,
      at,
      scale,
    });
    if (fans.length < crowd) continue;
    for (const suspicion of suspicions(given())) {
      if (!plainest || suspicion.plainness > plainest.plainness) plainest = suspicion;
    }
  }
  return plainest;
}

function suspicions(given: Case): Suspicion[] {
  const found = tooManyAlike(given);
  const { candidate, fans, scale } = given;
  if (scale !== "campaign" || found.length > 0) return found;
  const plain = { candidate, expected: 0, plainness: 1 };
  const replayed = replayedVoters(fans);
  if (replayed.length > 0) found.push({ ...plain, reason: "replay", signs: [], voters: replayed });
  for (const voters of sleeplessParts(fans, candidate)) {
    found.push({ ...plain, reason: "around-the-clock", signs: ["sleepless"], voters });
  }
  return found;
}
