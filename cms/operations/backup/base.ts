import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { isMissing } from "#storage/isMissing.ts";
import { OperatorError } from "../operatorError.ts";
import { withClient } from "../postgres/withClient.ts";
import { withoutSecrets } from "../withoutSecrets.ts";
import { writeHashed } from "./hashed.ts";
import type { KeptFile, Manifest } from "./manifest.wire.ts";
import { wording } from "./wording.ts";

/** The embedded server, whose files lie on this machine. */
export type BaseSource = {
  /** Connection string of its superuser. */
  adminUrl: string;
  /** Its data directory, and where it puts its WAL aside. */
  cluster: string;
  archive: string;
  bytes: () => Promise<number>;
};

const baseName = "base.tar.gz";
const labelName = "backup_label";

/** What belongs to a running server alone, and to no copy of its files. Source: PostgreSQL, 25.3.4. */
export const leftOutOfBase: readonly string[] = [
  ...["postmaster.pid", "postmaster.opts", "current_logfiles", "pg_internal.init"],
  ...["pg_wal/*", "pg_replslot/*", "pg_dynshmem/*", "pg_notify/*", "pg_serial/*"],
  ...["pg_snapshots/*", "pg_stat_tmp/*", "pg_subtrans/*", "pgsql_tmp*"],
];

/** Files of a server come and go while they are read; tar says 1 of that, and WAL makes up for it. */
const changedMeanwhile = 1;

async function pack(cluster: string, file: string) {
  const excluded = leftOutOfBase.map((name) => `--exclude=./${name}`);
  const tar = spawn("tar", ["-C", cluster, ...excluded, "-cf", "-", "."], {
    env: withoutSecrets(process.env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(tar, "close");
  const said = text(tar.stderr);
  const written = await writeHashed(file, tar.stdout, [createGzip({ level: 3 })]);
  const [code] = await ended;
  if (code > changedMeanwhile) throw new OperatorError(wording.tarFailed((await said).trim()));
  return written;
}

/**
 * Copies the files of a running server between the two calls by which PostgreSQL makes that a base for its WAL. The label that it answers with lies beside the
 * copy: without it a copy is no base.
 */
export async function keepBase(
  { adminUrl, cluster }: BaseSource,
  folder: string,
): Promise<{ base: NonNullable<Manifest["base"]>; files: KeptFile[] }> {
  return withClient(
    adminUrl,
    async (client) => {
      const begun = await client.query<{ first: string }>(
        "SELECT pg_walfile_name(pg_backup_start('gridpress', true)) AS first",
      );
      const written = await pack(cluster, path.join(folder, baseName));
      const { rows } = await client.query<{ label: string; at: Date }>(
        "SELECT labelfile AS label, clock_timestamp() AS at FROM pg_backup_stop(true)",
      );
      const [stopped] = rows;
      if (!stopped) throw new Error("pg_backup_stop answered nothing");
      const label = await writeHashed(path.join(folder, labelName), [Buffer.from(stopped.label)]);
      return {
        base: {
          ...{ file: baseName, label: labelName },
          firstWal: begun.rows[0]?.first ?? "",
          endedAt: stopped.at.toISOString(),
        },
        files: [
          { name: baseName, ...written },
          { name: labelName, ...label },
        ],
      };
    },
    { name: "gridpress-backup", statementMs: "unlimited" },
  );
}

/** Bytes of all files below a folder; what goes meanwhile counts for nothing. */
export async function bytesBelow(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    sum += await stat(path.join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      (error) => {
        if (!isMissing(error)) throw error;
        return 0;
      },
    );
  }
  return sum;
}
