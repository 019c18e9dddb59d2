import { statfs } from "node:fs/promises";
import { connect } from "node:tls";
import type { AlarmFacts } from "./alarmRules.ts";
import { readBackupStatus } from "./backupStatus.ts";

const hour = 3_600_000;
const patienceMs = 5_000;

/** The end of the certificate that a host shows; undefined when nobody answers in time. Whether it is trusted is not asked: it is to be seen that it ends. */
function certificateEnd(host: string, port: number): Promise<Date | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false });
    const end = (until?: Date) => {
      socket.destroy();
      resolve(until);
    };
    socket.setTimeout(patienceMs, () => end());
    socket.once("error", () => end());
    socket.once("secureConnect", () => {
      const { valid_to } = socket.getPeerCertificate();
      end(valid_to ? new Date(valid_to) : undefined);
    });
  });
}

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
