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
