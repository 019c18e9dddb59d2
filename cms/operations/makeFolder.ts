import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { OperatorError } from "./operatorError.ts";

const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Makes a folder that an operator named, and those above it. Node's own recursive way never ends where a file system says of a folder in one that is there
 * that it does not exist (`/proc`, an automounter): it makes the one above once more, and tries again.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  if (await isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above, mode);
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process was quicker.
    if (code === "EEXIST" && (await isFolder(folder))) return;
    if (code === "EEXIST") throw new OperatorError(`${folder} 不是文件夹，请换一个位置`);
    if (code === "ENOENT")
      throw new OperatorError(
        `${above} 里不能建立文件夹（不是磁盘，或网络存储没有挂上）：请为 ${folder} 换一个位置`,
      );
    throw error;
  }
}
