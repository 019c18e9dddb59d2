import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Signer } from "#voting/seals/signer.ts";
import { step } from "../step.ts";
import { asideIn, dropAbandoned, storedFilesName, writeManifest } from "./backupFolder.ts";
import { type BaseSource, keepBase } from "./base.ts";
import { dropOldBackups } from "./dropOldBackups.ts";
import { dumpTables } from "./dumpTables.ts";
import { checkFree, type FreeBytes } from "./freeBytes.ts";
import { writeHashed } from "./hashed.ts";
import { type KeysPlace, keepKeys } from "./keepKeys.ts";
import { ledgerHeads } from "./ledgerHeads.ts";
import type { Manifest } from "./manifest.wire.ts";
import { namedFiles } from "./namedFiles.ts";
import { poolIn } from "./pool.ts";
import { inSnapshot, type Snapshot } from "./snapshot.ts";
import { type FileSource, keepFiles, listFiles, newBytes } from "./storedFiles.ts";
import { readSequences } from "./tables.ts";
import { treeHead } from "./treeHead.ts";
import { moveWal } from "./walFiles.ts";
import { wording } from "./wording.ts";

export type BackupJob = {
  /** Folder of all backups. */
  backups: string;
  /** Reads every table. */
  databaseUrl: string;
  store: FileSource;
  /** Signs how far votes are sealed; without the key, heads are kept unsigned. */
  signer: Signer | undefined;
  keys: KeysPlace | undefined;
  /** So many backups stay. */
  keep: number;
  /** The embedded server's files, where it keeps its WAL. */
  base: BaseSource | undefined;
  freeBytes: FreeBytes;
};

const appVersion = async (): Promise<string> =>
  JSON.parse(await readFile("package.json", "utf8")).version;

/** `20261130T091500Z`. */
const idOf = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** What the estimate of rule U45 adds up. A table whose copy does not shrink (hashes in hex) is longer by less than what is kept free beside. */
async function checkSpace(job: BackupJob, snapshot: Snapshot): Promise<void> {
  const fresh = newBytes(await listFiles(job.store), await poolIn(job.backups).book());
  const tables = snapshot.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  const base = job.base ? await job.base.bytes() : 0;
  await checkFree(job.backups, [fresh, tables, base], job.freeBytes);
}

/** Copies the database into a folder that it makes, and reads beside it how the ledgers and the tree stand. */
const keepDatabase = (job: BackupJob, folder: string) =>
  inSnapshot(job.databaseUrl, async (snapshot) => {
    await checkSpace(job, snapshot);
    await dropAbandoned(job.backups);
    await mkdir(folder, { mode: 0o700 });
    const { client, at, postgres, migrations } = snapshot;
    return step(wording.steps.database, async () => ({
      ...{ at, postgres, migrations },
      ...(await dumpTables(client, snapshot.tables, folder)),
      sequences: await readSequences(client),
      ledgers: await ledgerHeads(client, job.signer),
      tree: await treeHead(client),
      named: await namedFiles(client),
    }));
  });

const bytesOf = (files: readonly { bytes: number }[]) =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

async function keepStored(job: BackupJob, folder: string) {
  const stored = await keepFiles(job.store, poolIn(job.backups));
  const text = Buffer.from(JSON.stringify(stored));
  const written = await writeHashed(path.join(folder, storedFilesName), [text]);
  const names = new Set(stored.map(({ name }) => name));
  return { list: { name: storedFilesName, ...written }, names, bytes: bytesOf(stored) };
}

/** Writes a backup into a folder of no name. */
async function write(job: BackupJob, aside: string) {
  const { at, postgres, files, named, ...kept } = await keepDatabase(job, aside);
  const { base } = job;
  const physical = base && (await step(wording.steps.base, () => keepBase(base, aside)));
  if (base) await step(wording.steps.wal, () => moveWal(base.archive, job.backups));
  const stored = await step(wording.steps.files, () => keepStored(job, aside));
  const missing = named.filter((name) => !stored.names.has(name));
  if (missing.length > 0) console.error(wording.missingFiles(missing));
  const manifest: Manifest = {
    ...{ format: 1, id: idOf(at), at: at.toISOString(), endedAt: new Date().toISOString() },
    versions: { app: await appVersion(), node: process.versions.node, postgres },
    ...{ ...kept, missing },
    ...(job.signer && { publicKey: job.signer.publicKey }),
    ...(physical && { base: physical.base }),
    files: [...files, stored.list, ...(physical?.files ?? [])],
  };
  await writeManifest(aside, manifest);
  return { manifest, bytes: bytesOf(manifest.files) + stored.bytes };
}

/** Makes one whole backup; it has its name only once it is (rules U41 to U48). `bytes` is all that a restore of it reads. */
export async function makeBackup(
  job: BackupJob,
): Promise<{ folder: string; manifest: Manifest; bytes: number }> {
  await mkdir(job.backups, { recursive: true, mode: 0o700 });
  const aside = asideIn(job.backups);
  const { manifest, bytes } = await write(job, aside).catch(async (error) => {
    // A disk that is full is not to stay so.
    await rm(aside, { recursive: true, force: true });
    throw error;
  });
  if (job.keys) await keepKeys(job.keys, manifest.id);
  const folder = path.join(job.backups, manifest.id);
  await rename(aside, folder);
  const { keep, keys } = job;
  await dropOldBackups(job.backups, { made: manifest.id, keep, keys: keys?.folder });
  return { folder, manifest, bytes };
}
