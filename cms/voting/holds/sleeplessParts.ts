import { crowdsBy } from "./crowds.ts";
import { isSleepless } from "./rhythm.ts";
import { isStrange } from "./suspicion.ts";
import type { Voter } from "./voterBook.ts";

const ofAddress = { least: 30, atNight: 0.12 };
const ofDevice = { least: 60, atNight: 0.12 };

/**
 * Parts of a candidate's voters that come evenly round the clock (rule H14): of one address, or of one device
 * over addresses that nobody else uses.
 */
export function sleeplessParts(fans: readonly Voter[], candidate: number): Voter[][] {
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
