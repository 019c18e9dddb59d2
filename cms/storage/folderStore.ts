import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { asideName, isAside } from "./asideName.ts";
import type { BlobStore } from "./BlobStore.ts";
import { checkedName } from "./checkedName.ts";
import { folderBatch } from "./folderBatch.ts";
import { isMissing } from "./isMissing.ts";

const missing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function writeAside(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o644);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Folders below `folder` that must exist for `file`; the parents of those that were made are forced to the disk as well. */
async function makeParents(file: string): Promise<void> {
  const first = await mkdir(path.dirname(file), { recursive: true });
  if (first === undefined) return;
  for (let made = path.dirname(file); ; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
    if (made === first) return;
  }
}

async function* filesBelow(
  folder: string,
  name: string,
): AsyncIterable<{ name: string; bytes: number; at: Date }> {
  const entries = await readdir(path.join(folder, name), { withFileTypes: true }).catch(missing);
  for (const entry of entries ?? []) {
    if (entry.name.startsWith(".")) continue;
    const inner = name === "" ? entry.name : `${name}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, inner);
    else {
      const facts = await stat(path.join(folder, inner)).catch(missing);
      if (facts) yield { name: inner, bytes: facts.size, at: facts.mtime };
    }
  }
}

/** Where a folder keeps the blob of a name. */
export const fileOfBlob = (folder: string, name: string): string =>
  path.join(folder, checkedName(name));

/** Blobs as files below a folder, which is made when the first one comes. Several processes may share it. */
export function folderStore(folder: string): BlobStore {
  const fileOf = (name: string) => fileOfBlob(folder, name);
  const has = async (name: string): Promise<boolean> =>
    (await stat(fileOf(name)).catch(missing))?.isFile() ?? false;

  return {
    has,
    async put(name, content) {
      if (await has(name)) return;
      const file = fileOf(name);
      await makeParents(file);
      const folder = path.dirname(file);
      const aside = path.join(folder, asideName());
      try {
        await writeAside(aside, content);
        await rename(aside, file);
      } catch (error) {
        await rm(aside, { force: true }).catch(() => undefined);
        throw error;
      }
      await syncFolder(folder);
    },
    batch: () => folderBatch(folder, fileOf),
    get: (name) => readFile(fileOf(name)).catch(missing),
    remove: (name) => rm(fileOf(name), { force: true }),
    async *list(prefix) {
      const inside = prefix.slice(0, Math.max(0, prefix.lastIndexOf("/")));
      for await (const found of filesBelow(folder, inside))
        if (found.name.startsWith(prefix)) yield found;
    },
    async tidy(name, before) {
      const inside = path.join(folder, checkedName(name));
      const entries = await readdir(inside, { recursive: true }).catch(missing);
      for (const entry of (entries ?? []).filter((one) => isAside(path.basename(one)))) {
        const file = path.join(inside, entry);
        const facts = await stat(file).catch(missing);
        if (facts && facts.mtime < before) await rm(file, { force: true });
      }
    },
  };
}
