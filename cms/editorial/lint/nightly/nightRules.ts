import { type Day, hourOfDay, shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { KeptLine } from "../passRules.ts";
import type { RuleId } from "../ruleBook.ts";

/** A blocker in a live text that nobody passed. */
export type NightFinding = Pick<KeptLine, "rule" | "key" | "label" | "quote" | "why"> & {
  collection: string;
  id: number;
  title: string;
};

/** `since` is the first night on which it was there. */
export type NightLine = NightFinding & { since: Day };

/** What one night found: of blockers the first ones, and how many more there were. */
export type NightReport = { checked: number; lines: NightLine[]; more: number };

/** Lines that a night keeps: more than these are a rule or a list that went wrong. */
export const mostLines = 300;

const startHour = 3;

/** Rule N47: once a day, after three in the morning or as soon as the system runs again. */
export const isNightDue = (last: Day | undefined, now: Date): boolean =>
  last === undefined || (last < shanghaiDay(now) && hourOfDay(now.getTime()) >= startHour);

const keyOf = ({ collection, id, key }: NightFinding) => `${collection}/${id}/${key}`;

/** The report of a night, with what was there the night before still counted from its own first night. */
export const nightReport = (
  found: { checked: number; findings: readonly NightFinding[]; more: number },
  facts: { before: NightReport | undefined; today: Day },
): NightReport => {
  const known = new Map(facts.before?.lines.map((line) => [keyOf(line), line.since]));
  const lines = found.findings.map((one) => ({
    ...one,
    since: known.get(keyOf(one)) ?? facts.today,
  }));
  // New ones first: what has stood for weeks is known.
  lines.sort((a, b) => b.since.localeCompare(a.since));
  return { checked: found.checked, lines, more: found.more };
};

/** How often a rule found something in texts that were handed in or published, and how often it stood at publishing all the same. */
export type RuleCount = { rule: RuleId; found: number; stood: number };

const fewest = 5;

/** Rule N47: rules of whose findings at least half went live as they were, passed or ignored; the worst first. */
export const noisyRules = (counts: readonly RuleCount[]): RuleCount[] =>
  counts
    .filter(({ found, stood }) => found >= fewest && stood * 2 >= found)
    .sort((a, b) => b.stood / b.found - a.stood / a.found || b.found - a.found);
