import { hourOfDay } from "#leaves/shanghaiTime.ts";
import { hourMs, night } from "./thresholds.ts";

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.floor(q * (sorted.length - 1))] ?? 0;

/** Gaps between chance arrivals have this ratio of interquartile range to median: ln 3 / ln 2. */
const chanceSpread = Math.log(3) / Math.log(2);
/** Standard error of that ratio is about this over the root of the number of gaps. */
const spreadError = 2.3;

/**
 * Whether votes follow each other more evenly than chance would have them: people come in crowds, which
 * makes gaps less even than chance, never more. `times` in ms, ascending.
 */
export function isRegular(times: readonly number[]): boolean {
  if (times.length < 40) return false;
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  gaps.sort((a, b) => a - b);
  const median = quantile(gaps, 0.5);
  if (median <= 0) return false;
  const spread = (quantile(gaps, 0.75) - quantile(gaps, 0.25)) / median;
  return ((chanceSpread - spread) / spreadError) * Math.sqrt(gaps.length) > 4.5;
}

const slots = 8;
/** Part of honest votes that falls into the night, generously. */
const nightShare = 0.03;

/** Fewest votes, and the share of them at night, that make a part of the votes sleepless. */
type Wakefulness = { least: number; atNight: number };

/**
 * Whether votes ignore the night: over 20 hours or more they come about evenly over the clock. A night shift or
 * a party abroad votes at night too, but then not by day. `times` in ms, ascending.
 */
export function isSleepless(
  times: readonly number[],
  { least, atNight: share }: Wakefulness,
): boolean {
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? 0;
  if (times.length < least || last - first < 20 * hourMs) return false;
  const isNight = (at: number) => hourOfDay(at) >= night.from && hourOfDay(at) < night.until;
  const atNight = times.filter(isNight).length;
  const usual = times.length * nightShare;
  if (atNight < share * times.length || atNight - usual < 6 * Math.sqrt(usual)) return false;
  const found = new Array<number>(slots).fill(0);
  const exposed = new Array<number>(slots).fill(0);
  const slotOf = (at: number) => Math.floor((hourOfDay(at) * slots) / 24);
  for (const time of times) found[slotOf(time)] = (found[slotOf(time)] ?? 0) + 1;
  const step = hourMs / 4;
  for (let at = first; at <= last; at += step) exposed[slotOf(at)] = (exposed[slotOf(at)] ?? 0) + 1;
  const steps = exposed.reduce((sum, count) => sum + count, 0);
  // How far the slots are from an even spread, less what chance alone would give.
  let distance = 0;
  exposed.forEach((weight, slot) => {
    const share = weight / steps;
    if (share > 0) distance += ((found[slot] ?? 0) / times.length - share) ** 2 / share;
  });
  return distance < 0.12 + (2 * slots) / times.length;
}
