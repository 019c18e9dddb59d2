import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";

/** SQLITE_CORRUPT and SQLITE_NOTADB. Source: https://www.sqlite.org/rescode.html */
const damaged = new Set([11, 26]);

/** Whether an error says that a file of SQLite is damaged. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && damaged.has(Number(error.errcode));

/** Throws a file of SQLite away, with what lies beside it. */
export const discard = (file: string): void => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
};

/**
 * Opens a file of SQLite, in a folder that is made when it is not there, whose content can be made again from what it was made of: one that is damaged is thrown away, and
 * opened empty.
 */
export const openDisposable = <T>(file: string, open: (file: string) => T): T => {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    discard(file);
    return open(file);
  }
};
