import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "#leaves/isRunning.ts";
import { isMissing } from "#storage/isMissing.ts";
import { OperatorError } from "../operatorError.ts";
import { type Manifest, manifestWire, type StoredFile, storedFileWire } from "./manifest.wire.ts";
import { wording } from "./wording.ts";

/** Names inside a backup's folder. */
export const manifestName = "manifest.json";
export const manifestHashName = "manifest.sha256";
export const storedFilesName = "files.json";

const isBackup = (name: string) => /^\d{8}T\d{6}Z$/.test(name);
const making = /^\.making-(?<pid>\d+)$/;

const missing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Where a backup is written until it is whole. */
export const asideIn = (backups: string): string => path.join(backups, `.making-${process.pid}`);

/** Backups that became whole, oldest first. */
export const backupIds = async (backups: string): Promise<string[]> =>
  ((await readdir(backups).catch(missing)) ?? []).filter(isBackup).sort();

/** Takes away what backups that were killed have left. */
export async function dropAbandoned(backups: string): Promise<void> {
  for (const name of (await readdir(backups).catch(missing)) ?? []) {
    const pid = Number(making.exec(name)?.groups?.pid);
    if (pid > 0 && (pid === process.pid || !isRunning(pid)))
      await rm(path.join(backups, name), { recursive: true, force: true });
  }
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(path.join(folder, manifestName), text, { mode: 0o600, flush: true });
  await writeFile(path.join(folder, manifestHashName), `${hashOf(text)}  ${manifestName}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** The manifest of a backup. Throws `OperatorError` when there is none, or when it is not as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const read = (name: string) => readFile(path.join(folder, name), "utf8").catch(missing);
  const [text, hash] = [await read(manifestName), await read(manifestHashName)];
  if (text === undefined) throw new OperatorError(wording.noBackup(folder));
  if (hash === undefined) throw new OperatorError(wording.file.missing(manifestHashName));
  if (hash.split(" ")[0] !== hashOf(text))
    throw new OperatorError(wording.file.changed(manifestName));
  const manifest = manifestWire.safeParse(JSON.parse(text)).data;
  if (!manifest) throw new OperatorError(wording.otherVersion(folder));
  return manifest;
}

/** Which pictures and documents a backup holds. */
export const readStoredFiles = async (folder: string): Promise<StoredFile[]> =>
  storedFileWire
    .array()
    .parse(JSON.parse(await readFile(path.join(folder, storedFilesName), "utf8")));
