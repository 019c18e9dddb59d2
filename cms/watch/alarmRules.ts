import type { Fault } from "#release/proof/proof.wire.ts";

/** Something that somebody must hear of although nobody asked (rule E9 for the newsroom, OP1 for who runs the machines). */
export type Alarm =
  | { kind: "outbox"; since: Date; title: string; changes: number }
  | { kind: "schedule"; since: Date; schedules: number }
  | { kind: "unproven"; since: Date; release: number; page?: { address: string; fault: Fault } }
  | { kind: "drift"; since: Date; address: string; fault: Fault }
  | { kind: "patrol"; since: Date }
  | { kind: "scorer"; since: Date; campaign: string; votes: number }
  | { kind: "seals"; since: Date; campaign: string; votes: number }
  | { kind: "database"; since: Date }
  | { kind: "backup"; since: Date | undefined }
  | { kind: "archive"; since: Date | undefined; file: string }
  | { kind: "disk"; freeBytes: number; sizeBytes: number }
  | { kind: "certificate"; until: Date };

/** Votes of a campaign that something has still to look at, and since when the oldest of them waits. */
export type Lag = { since: Date; campaign: string; votes: number };

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
  /** The campaign whose votes wait longest for the scorer, and the one whose wait longest for a seal. */
  unscored?: Lag;
  unsealed?: Lag;
  /** Since when the database has not answered; nothing else is known then. */
  silent?: { since: Date };
  /** When the last good backup was made, if ever. */
  backup?: { at: Date | undefined };
  /** The file of WAL that the database could not put aside, and when it last put one. */
  archive?: { since: Date | undefined; file: string };
  /** The disk of the data folder. */
  disk?: { freeBytes: number; sizeBytes: number };
  /** How long the certificate of the public address holds; absent without TLS, or where nobody answers. */
  certificate?: { until: Date };
};

const second = 1_000;
const hour = 3_600 * second;
const lateAfter = {
  outbox: 30 * second,
  schedule: 60 * second,
  unproven: 60 * second,
  patrol: 180 * second,
  // Rounds of sealing and of scoring are half a minute apart; five minutes are ten that failed.
  scorer: 300 * second,
  seals: 300 * second,
  // A primary that moves is away for some seconds, and one that is restarted.
  database: 30 * second,
} as const;

const isLate = (kind: keyof typeof lateAfter, since: Date, now: Date): boolean =>
  now.getTime() - since.getTime() > lateAfter[kind];

/** Of a disk as large as newsrooms have, the tenth is days of work; of a large one, 5 GB are. */
const leastFree = { part: 0.1, bytes: 5 * 1024 ** 3 };

/** Authorities renew 30 days before the end; what is left at 14 nobody has renewed. */
const certificateMs = 14 * 24 * hour;

/** Whether a disk has so little left that somebody must hear of it. */
export const isFull = ({
  freeBytes,
  sizeBytes,
}: {
  freeBytes: number;
  sizeBytes: number;
}): boolean => freeBytes < Math.min(leastFree.bytes, sizeBytes * leastFree.part);

/** Whether nobody renewed a certificate in time. */
export const endsSoon = (until: Date, now: Date): boolean =>
  until.getTime() - now.getTime() < certificateMs;

/** An instant that has yet to come says nothing: the clock was wrong. */
const isRecent = (at: Date | undefined, now: Date, withinMs: number): boolean =>
  at !== undefined && Math.abs(now.getTime() - at.getTime()) <= withinMs;

/** `backupHours`: so old may the last good backup be; 0 where none is expected. */
type Asked = { now: Date; backupHours: number };

function ofMachines(facts: AlarmFacts, { now, backupHours }: Asked): Alarm[] {
  const { silent, unscored, unsealed, backup, archive, disk, certificate } = facts;
  const alarms: Alarm[] = [];
  if (silent && isLate("database", silent.since, now)) alarms.push({ kind: "database", ...silent });
  if (unscored && isLate("scorer", unscored.since, now))
    alarms.push({ kind: "scorer", ...unscored });
  if (unsealed && isLate("seals", unsealed.since, now)) alarms.push({ kind: "seals", ...unsealed });
  if (backupHours > 0 && backup && !isRecent(backup.at, now, backupHours * hour))
    alarms.push({ kind: "backup", since: backup.at });
  if (archive) alarms.push({ kind: "archive", ...archive });
  if (disk && isFull(disk)) alarms.push({ kind: "disk", ...disk });
  if (certificate && endsSoon(certificate.until, now))
    alarms.push({ kind: "certificate", until: certificate.until });
  return alarms;
}

/** What is to be told now (rules E9 and OP1). */
export function alarmsOf(facts: AlarmFacts, asked: Asked): Alarm[] {
  const { now } = asked;
  const { waiting, schedule, unproven, drifts, patrolled } = facts;
  const alarms: Alarm[] = [];
  if (waiting && isLate("outbox", waiting.since, now)) alarms.push({ kind: "outbox", ...waiting });
  if (schedule && isLate("schedule", schedule.since, now))
    alarms.push({ kind: "schedule", ...schedule });
  if (unproven && isLate("unproven", unproven.since, now))
    alarms.push({ kind: "unproven", ...unproven });
  for (const drift of drifts) alarms.push({ kind: "drift", ...drift });
  if (patrolled && isLate("patrol", patrolled, now))
    alarms.push({ kind: "patrol", since: patrolled });
  return [...alarms, ...ofMachines(facts, asked)];
}

/** What makes two alarms one that goes on. */
export const alarmKey = (alarm: Alarm): string =>
  alarm.kind === "drift" ? `drift ${alarm.address}` : alarm.kind;

/** What the newsroom itself is told on its start page; the rest is for who runs the machines. */
export const isOfNewsroom = ({ kind }: Alarm): boolean =>
  ["outbox", "schedule", "unproven", "drift", "patrol"].includes(kind);
