import { readFile } from "node:fs/promises";
import path from "node:path";
import { type EnvironmentSource, readEnvironment } from "#leaves/environment.ts";
import { openStore } from "#storage/openStore.ts";
import { storageSettings } from "#storage/storageSettings.ts";
import { dataPaths } from "../dataDir.ts";
import { makeFolder } from "../makeFolder.ts";
import { archiveIn } from "../postgres/walArchive.ts";
import { withClient } from "../postgres/withClient.ts";
import type { Stack } from "../stack.ts";
import { type BaseSource, bytesBelow } from "./base.ts";
import { freeBytesOf } from "./freeBytes.ts";
import { type KeysPlace, refuseTogether } from "./keepKeys.ts";
import { keyNames, signerOf } from "./keys.ts";
import type { BackupJob } from "./makeBackup.ts";
import { wording } from "./wording.ts";

/** The embedded server's files, where it keeps its WAL. */
async function baseOf(stack: Stack | undefined): Promise<BaseSource | undefined> {
  if (!stack?.embedded) return undefined;
  const { adminUrl } = stack.embedded;
  const { rows } = await withClient(adminUrl, (admin) => admin.query("SHOW archive_mode"));
  if (rows[0]?.archive_mode !== "on") return undefined;
  const { postgres } = dataPaths(stack.dataDir);
  const cluster = path.join(postgres, "cluster");
  return { adminUrl, cluster, archive: archiveIn(postgres), bytes: () => bytesBelow(cluster) };
}

/** The keys of this installation and where they go; undefined, and said, where nobody told where. */
async function keysOf(
  source: EnvironmentSource,
  { backups, stack }: { backups: string; stack: Stack | undefined },
): Promise<KeysPlace | undefined> {
  const { BACKUP_KEYS_DIR: folder, BACKUP_PASSPHRASE: passphrase } = readEnvironment(source, [
    "BACKUP_KEYS_DIR",
    "BACKUP_PASSPHRASE",
  ]);
  if (folder === undefined) {
    console.error(wording.noKeysKept);
    return undefined;
  }
  refuseTogether(folder, backups);
  // Before hours of copying, and not behind them.
  await makeFolder(folder, 0o700);
  if (passphrase === undefined) console.error(wording.keysUnsealed);
  const variables = Object.fromEntries(
    keyNames.flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const trial = stack?.embedded
    ? JSON.parse(await readFile(dataPaths(stack.dataDir).secrets, "utf8"))
    : undefined;
  return { folder, passphrase, keys: { variables, ...(trial && { trial }) } };
}

/** What `npm run backup` is told to do. A production needs the login that reads, where backups go, and the store's key; its other secrets are kept where they are given. */
export async function backupJob(stack: Stack | undefined): Promise<BackupJob & { mark: string }> {
  const given: EnvironmentSource = stack
    ? { ...process.env, ...asText(stack.variables) }
    : process.env;
  const settings = readEnvironment(given, ["BACKUP_DIR", "BACKUP_KEEP", "BACKUP_DATABASE_URL"]);
  const { BACKUP_DIR: backups } = settings;
  await makeFolder(backups, 0o700);
  return {
    backups,
    mark: path.join(backups, "backing-up.by"),
    databaseUrl: settings.BACKUP_DATABASE_URL,
    store: openStore(storageSettings()),
    signer: signerOf(given),
    keys: await keysOf(given, { backups, stack }),
    keep: settings.BACKUP_KEEP,
    base: await baseOf(stack),
    freeBytes: freeBytesOf,
  };
}

const asText = (variables: Stack["variables"]): EnvironmentSource =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
