import { isSleepless } from "./rhythm.ts";
import { isStrange } from "./suspicion.ts";
import type { Voter } from "./voterBook.ts";

const timesOf = (voters: readonly Voter[]) => voters.map(({ firstAt }) => firstAt);

/**
 * Parts of a candidate's voters that come evenly round the clock (rule H14): of one address, of one device
 * over addresses that nobody else uses, or all of those addresses together.
 */
export function sleeplessParts(fans: readonly Voter[], candidate: number): Voter[][] {
  const known = fans.filter(({ net }) => net !== undefined);
  const strange = known.filter(isStrange(candidate));
  const byAddress = [...Map.groupBy(known, ({ net }) => net).values()];
  const byDevice = [...Map.groupBy(strange, ({ agent }) => agent).values()];
  return [
    ...byAddress.filter((part) => isSleepless(timesOf(part), { least: 30, atNight: 0.12 })),
    ...byDevice.filter((part) => isSleepless(timesOf(part), { least: 60, atNight: 0.12 })),
    ...[strange].filter((part) => isSleepless(timesOf(part), { least: 60, atNight: 0.18 })),
  ];
}
