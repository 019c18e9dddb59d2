import type { Payload } from "payload";
import { gauge } from "#metrics/processMetrics.ts";
import { alarmsOf } from "./alarmRules.ts";
import { readStatus, type Status } from "./readStatus.ts";
import { watchSettings } from "./startWatch.ts";
import { remedies } from "./wording.ts";

const told = {
  waiting: gauge({ name: "gridpress_outbox_waiting", help: "Changes that no release carries yet" }),
  oldest: gauge({ name: "gridpress_outbox_oldest_seconds", help: "Age of the oldest of them" }),
  late: gauge({ name: "gridpress_schedules_late", help: "Schedules whose time has passed" }),
  stage: gauge(
    {
      name: "gridpress_publish_seconds",
      help: "The newest release: from its first change until made, from there until live and proven",
    },
    ["stage"],
  ),
  release: gauge({ name: "gridpress_release", help: "Number of the newest release" }),
  drifts: gauge({
    name: "gridpress_drifts",
    help: "Addresses whose answer is not what it should be",
  }),
  patrol: gauge({
    name: "gridpress_patrol_age_seconds",
    help: "Since the heads were last fetched",
  }),
  unscored: gauge({
    name: "gridpress_votes_unscored",
    help: "Votes that the scorer has not seen, in the campaign that waits longest",
  }),
  unscoredAge: gauge({
    name: "gridpress_votes_unscored_seconds",
    help: "Age of the oldest of them",
  }),
  unsealed: gauge({
    name: "gridpress_votes_unsealed",
    help: "Votes without a seal, in the campaign that waits longest",
  }),
  unsealedAge: gauge({
    name: "gridpress_votes_unsealed_seconds",
    help: "Age of the oldest of them",
  }),
  backup: gauge({
    name: "gridpress_backup_age_seconds",
    help: "Since the last good backup; -1 where there is none",
  }),
  free: gauge({ name: "gridpress_disk_free_bytes", help: "Free on the disk of the data folder" }),
  size: gauge({ name: "gridpress_disk_size_bytes", help: "Size of that disk" }),
  database: gauge({ name: "gridpress_database_bytes", help: "Size of the database" }),
  stored: gauge({ name: "gridpress_stored_bytes", help: "Bytes of pages and of media" }, ["what"]),
  certificate: gauge({
    name: "gridpress_certificate_seconds",
    help: "Until the certificate of the public address ends; -1 where nobody showed one",
  }),
  alarms: gauge({ name: "gridpress_alarm", help: "1 for each kind of alarm that is on" }, ["kind"]),
};

function setFrom(status: Status, now: Date, backupHours: number): void {
  const age = (at: Date | undefined) => (at ? (now.getTime() - at.getTime()) / 1000 : 0);
  const { waiting, schedule, unscored, unsealed, backup, disk, certificate, release } = status;
  told.waiting.set(waiting?.changes ?? 0);
  told.oldest.set(age(waiting?.since));
  told.late.set(schedule?.schedules ?? 0);
  told.release.set(release?.number ?? 0);
  for (const stage of ["made", "live", "proven"] as const) {
    const seconds = release?.[stage];
    if (seconds !== null && seconds !== undefined) told.stage.set({ stage }, seconds);
  }
  told.drifts.set(status.drifts.length);
  told.patrol.set(age(status.patrolled));
  told.unscored.set(unscored?.votes ?? 0);
  told.unscoredAge.set(age(unscored?.since));
  told.unsealed.set(unsealed?.votes ?? 0);
  told.unsealedAge.set(age(unsealed?.since));
  told.backup.set(backup?.at ? age(backup.at) : -1);
  told.free.set(disk?.freeBytes ?? 0);
  told.size.set(disk?.sizeBytes ?? 0);
  told.database.set(status.database);
  told.stored.set({ what: "pages" }, status.pageBytes);
  told.stored.set({ what: "media" }, status.mediaBytes);
  told.certificate.set(certificate ? -age(certificate.until) : -1);
  const on = new Set<string>(alarmsOf(status, { now, backupHours }).map(({ kind }) => kind));
  for (const kind of Object.keys(remedies)) told.alarms.set({ kind }, on.has(kind) ? 1 : 0);
}

/** Reads how the installation stands, for the metrics that the cms tells. */
export async function setWatchGauges(payload: Payload): Promise<void> {
  const settings = watchSettings();
  const now = new Date();
  setFrom(await readStatus(payload, settings, now), now, settings.backupHours);
}
