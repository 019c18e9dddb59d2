import { chmod, copyFile } from "node:fs/promises";

/** Copies a file of the data folder, which is its owner's alone, to where a file host of another user reads it. */
export async function copyForAll(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o644);
}
