import { createReadStream } from "node:fs";
import { appendFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { createGzip } from "node:zlib";
import { isMissing } from "#storage/isMissing.ts";
import { writeHashed } from "./hashed.ts";
import { isOlderWal, isSegment } from "./walRules.ts";

/** Where WAL lies among the backups, and the list of its hashes as `sha256sum -c` reads it. */
const folderIn = (backups: string) => path.join(backups, "wal");
const listName = "SHA256SUMS";

const missing = (error: unknown): [] => {
  if (!isMissing(error)) throw error;
  return [];
};

/** Names of the WAL files that a folder of the server or of the backups has. */
const segmentsIn = async (folder: string, ending = "") =>
  (await readdir(folder).catch(missing))
    .map((name) => (name.endsWith(ending) ? name.slice(0, name.length - ending.length) : ""))
    .filter(isSegment)
    .sort();

/** Moves what the server put aside to the backups, compressed: most of a file that was closed early is zeros. Answers how many there were. */
export async function moveWal(archive: string, backups: string): Promise<number> {
  const folder = folderIn(backups);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await segmentsIn(archive);
  for (const name of names) {
    const aside = path.join(folder, `.${name}`);
    await rm(aside, { force: true });
    const file = createReadStream(path.join(archive, name));
    const { sha256 } = await writeHashed(aside, file, [createGzip({ level: 3 })]);
    await appendFile(path.join(folder, listName), `${sha256}  ${name}.gz\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(aside, path.join(folder, `${name}.gz`));
    await rm(path.join(archive, name));
  }
  // Notes that the server puts beside, of each base that was made.
  for (const name of await readdir(archive).catch(missing))
    if (name.endsWith(".backup")) await rm(path.join(archive, name));
  return names.length;
}

/** The WAL that backups have: names, oldest first, where each lies and the hash that it was written with. */
export async function keptWal(backups: string) {
  const folder = folderIn(backups);
  const list = await readFile(path.join(folder, listName), "utf8").catch(missing);
  const hashes = new Map(
    String(list)
      .split("\n")
      .map((line) => line.split("  "))
      .map(([sha256 = "", name = ""]) => [name, sha256]),
  );
  return (await segmentsIn(folder, ".gz")).map((name) => ({
    name,
    file: path.join(folder, `${name}.gz`),
    sha256: hashes.get(`${name}.gz`),
  }));
}

/** Gives up WAL that no base needs: all of it where there is no base. */
export async function dropOldWal(backups: string, first: string | undefined): Promise<void> {
  for (const { name, file } of await keptWal(backups))
    if (first === undefined || isOlderWal(name, first)) await rm(file);
}
