import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import type { Status } from "./readStatus.ts";
import type { WatchSettings } from "./startWatch.ts";
import { wording as words } from "./wording.ts";

const certificateWords = (
  { certificate }: Pick<Status, "certificate">,
  { siteOrigin }: Pick<WatchSettings, "siteOrigin">,
): string => {
  if (certificate) return words.until(shanghaiStamp(certificate.until));
  return siteOrigin.startsWith("https:") ? words.unreachable : words.noTls;
};

/** What the status view tells of each part: its name, and how it stands. */
export function statusLines(
  status: Status,
  settings: Pick<WatchSettings, "siteOrigin" | "backupHours">,
  versions: { app: string; node: string },
): [string, string][] {
  const { rows } = words;
  const { release, waiting, patrolled, backup, disk } = status;
  const at = (instant: Date | undefined) => (instant ? shanghaiStamp(instant) : words.never);
  return [
    [rows.release, release ? words.releaseState(release.number, release.state) : words.never],
    [rows.waiting, waiting ? words.changes(waiting.changes) : words.none],
    [rows.patrol, at(patrolled)],
    [rows.backup, settings.backupHours === 0 && !backup?.at ? words.notWatched : at(backup?.at)],
    [rows.disk, disk ? words.free(disk.freeBytes, disk.sizeBytes) : words.none],
    [rows.database, words.size(status.database)],
    [rows.pages, words.files(status.pages, status.pageBytes)],
    [rows.media, words.files(status.media, status.mediaBytes)],
    [rows.certificate, certificateWords(status, settings)],
    [rows.versions, words.versions(versions.app, versions.node, status.version)],
  ];
}
