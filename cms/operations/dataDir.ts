import { access, constants, mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { OperatorError } from "./operatorError.ts";

/** Names inside the data folder that operations owns. */
export const dataPaths = (dataDir: string) => ({
  postgres: path.join(dataDir, "postgres"),
  secrets: path.join(dataDir, "secrets.json"),
  signIns: path.join(dataDir, "sign-ins.txt"),
  logs: path.join(dataDir, "logs"),
  live: path.join(dataDir, "live"),
  edition: path.join(dataDir, "edition.json"),
});

/** Makes the data folder and proves that it can be written to; throws with the folder's name otherwise. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataPaths(dataDir).logs, { recursive: true });
    if (!(await stat(dataDir)).isDirectory()) throw new Error("not a directory");
    await access(dataDir, constants.W_OK | constants.X_OK);
    // Root passes every permission check; only writing shows a read-only or a full disk.
    await writeFile(path.join(dataPaths(dataDir).logs, ".writable"), "网格\n");
  } catch (error) {
    const isFull = (error as NodeJS.ErrnoException).code === "ENOSPC";
    throw new OperatorError(
      isFull
        ? `磁盘已满，无法写入数据目录 ${dataDir}，请清理空间后再启动`
        : `数据目录 ${dataDir} 不可写，请检查它的所有者和权限，或用 GRIDPRESS_DATA_DIR 换一个目录`,
    );
  }
}
