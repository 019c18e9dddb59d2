import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createGunzip } from "node:zlib";
import type { Signer } from "#voting/seals/signer.ts";
import { OperatorError } from "../operatorError.ts";
import { backupIds, readManifest } from "./backupFolder.ts";
import { dumpTables } from "./dumpTables.ts";
import { hashOfFile, writeHashed } from "./hashed.ts";
import { ledgerHeads } from "./ledgerHeads.ts";
import type { LedgerHead, Manifest, StoredFile } from "./manifest.wire.ts";
import { namedFiles } from "./namedFiles.ts";
import { poolIn } from "./pool.ts";
import { recoverTo } from "./recover.ts";
import { inSnapshot } from "./snapshot.ts";
import { readSequences } from "./tables.ts";
import { treeHead } from "./treeHead.ts";
import { keptWal } from "./walFiles.ts";
import { baseFor, unbrokenWal } from "./walRules.ts";
import { wording } from "./wording.ts";

/** What a restore fills the new place with: the copies of tables below `folder`, and files of the pool. */
export type Source = { folder: string; manifest: Manifest; stored: readonly StoredFile[] };

/** The backup to begin from for an instant (rule U52). */
export async function backupFor(backups: string, until: Date): Promise<string> {
  const found: { id: string; base?: Manifest["base"] }[] = [];
  for (const id of await backupIds(backups)) {
    const { base } = await readManifest(path.join(backups, id));
    found.push({ id, base });
  }
  const chosen = baseFor(found, until);
  if (!chosen) throw new OperatorError(wording.noBase(until.toISOString()));
  return path.join(backups, chosen.id);
}

/** Expands the WAL that follows a base into a folder, each file checked against its hash. */
async function expandWal(backups: string, first: string, folder: string): Promise<void> {
  const kept = await keptWal(backups);
  const needed = new Set(
    unbrokenWal(
      kept.map(({ name }) => name),
      first,
    ),
  );
  for (const { name, file, sha256 } of kept.filter(({ name }) => needed.has(name))) {
    if ((await hashOfFile(file)).sha256 !== sha256)
      throw new OperatorError(wording.refused([wording.file.changed(`wal/${name}.gz`)]));
    await writeHashed(path.join(folder, name), createReadStream(file), [createGunzip()]);
  }
}

/** Checkpoints that were signed before the instant hold for it as well: what is sealed later goes on from them. */
const signedBefore = (heads: readonly LedgerHead[], earlier: readonly LedgerHead[]) =>
  heads.map((head) => {
    const checkpoint = earlier.find(({ slug }) => slug === head.slug)?.checkpoint;
    return { ...head, ...(head.checkpoint === undefined && checkpoint && { checkpoint }) };
  });

/**
 * Makes a source of an instant: replays WAL over the base of a backup on a server beside, and copies its database as a backup would. `work` is a new
 * folder, which may be removed when the source is used up.
 */
export async function sourceAt(options: {
  folder: string;
  manifest: Manifest;
  until: Date;
  work: string;
  signer: Signer | undefined;
}): Promise<Source> {
  const { folder, manifest, until, work, signer } = options;
  const { base } = manifest;
  if (!base) throw new OperatorError(wording.noBase(until.toISOString()));
  const backups = path.dirname(folder);
  await mkdir(work, { mode: 0o700 });
  const server = await recoverTo({
    folder: path.join(work, "server"),
    base: path.join(folder, base.file),
    label: path.join(folder, base.label),
    bringWal: (folder) => expandWal(backups, base.firstWal, folder),
    until,
  });
  try {
    const source = await inSnapshot(server.url, async ({ client, tables, migrations }) => {
      const { tables: copies } = await dumpTables(client, tables, work);
      const ledgers = signedBefore(await ledgerHeads(client, signer), manifest.ledgers);
      const book = await poolIn(backups).book();
      const stored = (await namedFiles(client)).flatMap((name) => book.get(name) ?? []);
      const copied: Manifest = {
        ...{ ...manifest, migrations, ledgers, tables: copies, at: until.toISOString() },
        missing: (await namedFiles(client)).filter((name) => !book.has(name)),
        sequences: await readSequences(client),
        tree: await treeHead(client),
      };
      return { folder: work, manifest: copied, stored };
    });
    return source;
  } finally {
    await server.stop();
  }
}
