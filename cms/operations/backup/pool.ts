import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isMissing } from "#storage/isMissing.ts";
import { hashOfFile, writeHashed } from "./hashed.ts";
import { type StoredFile, storedFileWire } from "./manifest.wire.ts";

/** A line of the book: when the pool first had it. */
const entryWire = storedFileWire.extend({ at: z.iso.datetime() });
type Entry = z.infer<typeof entryWire>;

/**
 * Files that all backups share, below `files/` under the hash of their content, and a book of which name has which content. The book only spares
 * reading again what is there: every backup has a list of its own.
 */
export const poolIn = (backups: string) => {
  const folder = path.join(backups, "files");
  const bookFile = path.join(folder, "book.jsonl");
  const fileOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);

  /** Lines that a killed process left half are of files that are copied again. */
  async function entries(): Promise<Map<string, Entry>> {
    const text = await readFile(bookFile, "utf8").catch((error) => {
      if (!isMissing(error)) throw error;
      return "";
    });
    const known = new Map<string, Entry>();
    for (const line of text.split("\n")) {
      const entry = entryWire.safeParse(parsed(line)).data;
      if (entry) known.set(entry.name, entry);
    }
    return known;
  }

  return {
    fileOf,
    /** Contents by name. */
    async book(): Promise<Map<string, StoredFile>> {
      return new Map([...(await entries())].map(([name, { at: _, ...file }]) => [name, file]));
    },
    /** Keeps a content and answers its hash. Nothing is written where the pool has it. */
    async keep(name: string, content: Uint8Array): Promise<StoredFile> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = path.join(folder, `.${process.pid}`);
      await rm(aside, { force: true });
      const written = await writeHashed(aside, [Buffer.from(content)]);
      const file = fileOf(written.sha256);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await rename(aside, file);
      return { name, ...written };
    },
    /** Remembers names; durable when it resolves. */
    async enter(entries: readonly StoredFile[]): Promise<void> {
      if (entries.length === 0) return;
      const handle = await open(bookFile, "a", 0o600);
      try {
        const at = new Date().toISOString();
        await handle.write(
          `\n${entries.map((one) => JSON.stringify({ ...one, at })).join("\n")}\n`,
        );
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    hashOf: (sha256: string) =>
      hashOfFile(fileOf(sha256)).catch((error) => {
        if (!isMissing(error)) throw error;
        return undefined;
      }),
    read: (sha256: string) => createReadStream(fileOf(sha256)),
    /** Gives up contents that no kept backup names and that came before the oldest of them (rule U48). */
    async forget(named: ReadonlySet<string>, before: Date): Promise<void> {
      const rest = [...(await entries()).values()].filter(
        ({ sha256, at }) => named.has(sha256) || new Date(at) >= before,
      );
      const needed = new Set([...named, ...rest.map(({ sha256 }) => sha256)]);
      await writeFile(`${bookFile}.new`, rest.map((one) => `${JSON.stringify(one)}\n`).join(""), {
        mode: 0o600,
      });
      await rename(`${bookFile}.new`, bookFile);
      for (const part of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue;
        for (const sha256 of await readdir(path.join(folder, part)))
          if (!needed.has(sha256)) await rm(path.join(folder, part, sha256));
      }
    },
  };
};

export type Pool = ReturnType<typeof poolIn>;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
