import { statfs } from "node:fs/promises";
import { OperatorError } from "../operatorError.ts";
import { bytesNeeded } from "./spaceRules.ts";
import { wording } from "./wording.ts";

/** How much a user may still write on the disk of a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Throws `OperatorError` when so much does not fit (rule U45). */
export async function checkFree(
  folder: string,
  estimates: readonly number[],
  freeBytes: FreeBytes,
): Promise<void> {
  const [needed, free] = [bytesNeeded(estimates), await freeBytes(folder)];
  if (free < needed) throw new OperatorError(wording.noSpace(folder, needed, free));
}
