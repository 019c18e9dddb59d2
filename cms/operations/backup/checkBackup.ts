import { readdir } from "node:fs/promises";
import path from "node:path";
import {
  manifestHashName,
  manifestName,
  readManifest,
  readStoredFiles,
  storedFilesName,
} from "./backupFolder.ts";
import { fileProblems } from "./checkRules.ts";
import { hashOfFile } from "./hashed.ts";
import type { Manifest, StoredFile } from "./manifest.wire.ts";
import { poolIn } from "./pool.ts";
import { wording } from "./wording.ts";

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== manifestName && name !== manifestHashName);
}

/** Reads all pictures and documents of a backup in the pool; says of each that is not whole what it is. */
async function storedProblems(backups: string, stored: readonly StoredFile[]): Promise<string[]> {
  const pool = poolIn(backups);
  const problems: string[] = [];
  for (const { name, bytes, sha256 } of stored) {
    const where = `${path.relative(backups, pool.fileOf(sha256))}（${name}）`;
    const found = await pool.hashOf(sha256);
    if (!found) problems.push(wording.file.missing(where));
    else if (found.sha256 !== sha256 || found.bytes !== bytes)
      problems.push(wording.file.changed(where));
  }
  return problems;
}

/** Reads a whole backup before anything of it is used (rule U50). Throws when there is no manifest to go by. */
export async function checkBackup(
  folder: string,
): Promise<{ manifest: Manifest; stored: StoredFile[]; problems: string[] }> {
  const manifest = await readManifest(folder);
  const found = new Map<string, { bytes: number; sha256: string }>();
  for (const name of await filesBelow(folder))
    found.set(name, await hashOfFile(path.join(folder, name)));
  const wrong = fileProblems(manifest.files, found);
  const problems = wrong.map(({ name, what }) => wording.file[what](name));
  if (wrong.some(({ name }) => name === storedFilesName)) return { manifest, stored: [], problems };
  const stored = await readStoredFiles(folder);
  return {
    manifest,
    stored,
    problems: [...problems, ...(await storedProblems(path.dirname(folder), stored))],
  };
}
