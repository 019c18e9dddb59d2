import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { environment } from "#leaves/environment.ts";
import { asideName } from "./asideName.ts";
import type { BlobBatch } from "./BlobStore.ts";

/** Batches that a killed process left lie here; one of this age is nobody's any more. */
const batches = ".batches";
const abandonedMs = 86_400_000;

async function forceEach(places: Iterable<string>): Promise<void> {
  for (const place of places) {
    const handle = await open(place, "r");
    await handle.sync().finally(() => handle.close());
  }
}

/**
 * Forces files to the disk, and the folders that name them. One call that forces a whole file system (syncfs) takes as long as some tens of
 * files one by one; Node has none, so the program of the system is asked, and where there is none each file is forced alone.
 */
async function force(folder: string, places: () => Iterable<string>): Promise<void> {
  const program = promisify(execFile)("sync", ["-f", folder], {
    env: environment("NODE_ENV"),
  });
  await program.catch(() => forceEach(places()));
}

async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place);
    if (Date.now() - mtimeMs > abandonedMs) await rm(place, { recursive: true, force: true });
  }
}

/** Puts blobs aside, and all of them to their names once they are on the disk: a power cut leaves none of them half. */
export function folderBatch(folder: string, fileOf: (name: string) => string): BlobBatch {
  const parent = path.join(folder, batches);
  const mine = path.join(parent, asideName());
  const waiting: { aside: string; file: string }[] = [];
  const names = new Set<string>();
  let opened: Promise<unknown> | undefined;

  return {
    has: async (name) => names.has(name) || existsSync(fileOf(name)),
    async put(name, content) {
      names.add(name);
      opened ??= dropAbandoned(parent).then(() => mkdir(mine, { recursive: true }));
      await opened;
      const aside = path.join(mine, String(waiting.length));
      waiting.push({ aside, file: fileOf(name) });
      // Handing a small write to another thread takes longer than the write.
      writeFileSync(aside, content, { mode: 0o644 });
    },
    async settle() {
      if (waiting.length === 0) return;
      await force(folder, () => waiting.map(({ aside }) => aside));
      const folders = new Set(waiting.map(({ file }) => path.dirname(file)));
      for (const one of folders) mkdirSync(one, { recursive: true });
      for (const { aside, file } of waiting) renameSync(aside, file);
      await force(folder, () => new Set([...folders].flatMap((one) => [one, path.dirname(one)])));
      await rm(mine, { recursive: true, force: true });
    },
  };
}
