import { statfs } from "node:fs/promises";
import type { AlarmFacts } from "./alarmRules.ts";
import { readBackupStatus } from "./backupStatus.ts";
import { certificateEnd } from "./certificateEnd.ts";

const hour = 3_600_000;

export type Machine = Pick<AlarmFacts, "backup" | "disk" | "certificate">;

/**
 * Reads what the machine knows: the disk of the data folder, the last backup that it made, and (asked once an hour) how long the certificate of the
 * public address holds.
 */
export function machineReader(given: {
  dataDir: string;
  siteOrigin: string;
  now: () => Date;
}): () => Promise<Machine> {
  const { dataDir, now } = given;
  const { protocol, hostname, port } = new URL(given.siteOrigin);
  let certificate: { askedAt: number; until: Date | undefined } | undefined;

  async function untilWhen(): Promise<Date | undefined> {
    if (protocol !== "https:") return undefined;
    const at = now().getTime();
    if (!certificate || at - certificate.askedAt > hour || !certificate.until)
      certificate = { askedAt: at, until: await certificateEnd(hostname, Number(port || 443)) };
    return certificate.until;
  }
  return async () => {
    const { bavail, blocks, bsize } = await statfs(dataDir);
    const { last } = await readBackupStatus(dataDir);
    const until = await untilWhen();
    return {
      disk: { freeBytes: bavail * bsize, sizeBytes: blocks * bsize },
      backup: { at: last && new Date(last.at) },
      ...(until && { certificate: { until } }),
    };
  };
}
