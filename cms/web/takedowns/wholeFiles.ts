import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Half-written files of processes that were killed are cleared away when they are so old, in ms. */
const staleMs = 60_000;

/**
 * Files that are there whole or not at all: written aside, forced to the disk, renamed, and the folder forced too. Each
 * process writes aside under a name of its own. `now` and `owner` tell processes and times apart.
 */
export function createWholeFiles({ folder, owner }: { folder: string; owner: string }) {
  const fileOf = (name: string) => path.join(folder, `${name}.json`);

  async function sync(target: string) {
    const handle = await open(target, "r");
    await handle.sync().finally(() => handle.close());
  }

  async function writeAside(file: string, text: string) {
    const handle = await open(file, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    /** The text of a file; undefined when there is none. Rejects when it cannot be read. */
    read: (name: string): Promise<string | undefined> =>
      readFile(fileOf(name), "utf8").catch((error) => {
        if (error.code !== "ENOENT") throw error;
        return undefined;
      }),
    /** Rejects when the disk does not take it; the file is then the one of before. */
    async write(name: string, text: string): Promise<void> {
      const aside = path.join(folder, `.${name}.${owner}.tmp`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await writeAside(aside, text);
        await rename(aside, fileOf(name));
      } catch (error) {
        await rm(aside, { force: true }).catch(() => undefined);
        throw error;
      }
      await sync(folder);
    },
    async clearStale(now: number): Promise<void> {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((entry) => entry.endsWith(".tmp"))) {
        const file = path.join(folder, name);
        const found = await stat(file).catch(() => undefined);
        if (found && now - found.mtimeMs > staleMs) await rm(file, { force: true });
      }
    },
  };
}
