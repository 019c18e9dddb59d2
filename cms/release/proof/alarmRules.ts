import type { Fault } from "./proof.wire.ts";

/** Something that a newsroom must hear of although nobody asked (rule E9). */
export type Alarm =
  | { kind: "outbox"; since: Date; title: string; changes: number }
  | { kind: "schedule"; since: Date; schedules: number }
  | { kind: "unproven"; since: Date; release: number; page?: { address: string; fault: Fault } }
  | { kind: "drift"; since: Date; address: string; fault: Fault }
  | { kind: "patrol"; since: Date };

export type AlarmFacts = {
  /** The change that has waited longest, and how many wait. */
  waiting?: { since: Date; title: string; changes: number };
  /** The schedule that is latest, and how many are late. */
  schedule?: { since: Date; schedules: number };
  /** The newest release that is not proven. */
  unproven?: { since: Date; release: number; page?: { address: string; fault: Fault } };
  drifts: readonly { since: Date; address: string; fault: Fault }[];
  /** When the heads were last looked at; absent before there is a site. */
  patrolled?: Date;
};

const second = 1_000;
const lateAfter = {
  outbox: 30 * second,
  schedule: 60 * second,
  unproven: 60 * second,
  patrol: 180 * second,
} as const;

/** What is to be told now (rule E9). */
export function alarmsOf(facts: AlarmFacts, now: Date): Alarm[] {
  const isLate = (since: Date, kind: keyof typeof lateAfter) =>
    now.getTime() - since.getTime() > lateAfter[kind];
  const { waiting, schedule, unproven, drifts, patrolled } = facts;
  const alarms: Alarm[] = [];
  if (waiting && isLate(waiting.since, "outbox")) alarms.push({ kind: "outbox", ...waiting });
  if (schedule && isLate(schedule.since, "schedule"))
    alarms.push({ kind: "schedule", ...schedule });
  if (unproven && isLate(unproven.since, "unproven"))
    alarms.push({ kind: "unproven", ...unproven });
  for (const drift of drifts) alarms.push({ kind: "drift", ...drift });
  if (patrolled && isLate(patrolled, "patrol")) alarms.push({ kind: "patrol", since: patrolled });
  return alarms;
}

/** What makes two alarms one that goes on. */
export const alarmKey = (alarm: Alarm): string =>
  alarm.kind === "drift" ? `drift ${alarm.address}` : alarm.kind;
