import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";

const largest = 5 * 1024 * 1024;

/** Opens a log for appending; one that has grown too large is put aside first, in place of an older one. */
export function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest)
    renameSync(file, `${file}.1`);
  return openSync(file, "a");
}

export const closeLog = closeSync;

/** The last line with words in it. */
export async function lastLine(file: string): Promise<string> {
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  return lines.findLast((line) => line.trim() !== "")?.trim() ?? "（空）";
}
