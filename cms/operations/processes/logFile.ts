import { closeSync, openSync } from "node:fs";
import { copyFile, readFile, stat, truncate } from "node:fs/promises";

/** A log may take twice this, in bytes: itself, and the part before it under the same name with `.1`. */
const largest = 5 * 1024 * 1024;
const lookEvery = 5_000;

/** Opens a log for appending. */
export const openLog = (file: string): number => openSync(file, "a");
export const closeLog = closeSync;

/**
 * Puts a log that has grown too large aside, in place of an older part, and empties it. It is copied and cut, not moved: whoever
 * writes keeps the file open, and the database goes on when we are gone. Lines of the moment between are lost. On a full
 * disk nothing can be kept, and it is cut all the same.
 */
export async function turnLog(file: string, limit = largest): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size <= limit) return;
  try {
    await copyFile(file, `${file}.1`);
  } finally {
    await truncate(file, 0);
  }
}

const bounded = new Set<string>();

/** Keeps a log bounded from now on, as long as this process runs; whoever asks again changes nothing. */
export function boundLog(file: string): void {
  if (bounded.has(file)) return;
  bounded.add(file);
  const turn = () => void turnLog(file).catch(() => undefined);
  turn();
  setInterval(turn, lookEvery).unref();
}

/** The last line with words in it. */
export async function lastLine(file: string): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return lines.findLast((line) => line.trim() !== "")?.trim() ?? "（空）";
}
