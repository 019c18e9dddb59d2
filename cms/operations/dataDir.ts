import { access, constants, stat, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./makeFolder.ts";
import { OperatorError } from "./operatorError.ts";

/** Names inside the data folder that operations owns. */
export const dataPaths = (dataDir: string) => ({
  postgres: path.join(dataDir, "postgres"),
  secrets: path.join(dataDir, "secrets.json"),
  signIns: path.join(dataDir, "sign-ins.txt"),
  logs: path.join(dataDir, "logs"),
  /** What the public origin answers from, once there is a site. */
  tree: path.join(dataDir, "web", "tree.db"),
});

/** Whether a file or folder, or what a link leads to, exists and can be reached. */
export const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Below this nothing of ours can work: PostgreSQL alone keeps logs of this size. */
const leastMebibytes = 100;

/** Says so when the data folder's disk has next to nothing left, which fails later in many disguises. */
export async function checkSpace(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const left = Math.floor((bavail * bsize) / 1024 ** 2);
  if (left >= leastMebibytes) return;
  throw new OperatorError(
    `磁盘已满：数据目录 ${dataDir} 所在的磁盘只剩 ${left} MB，请清理到 ${leastMebibytes} MB 以上再启动`,
  );
}

const notWritable = (dataDir: string) =>
  new OperatorError(
    `数据目录 ${dataDir} 不可写，请检查它的所有者和权限，或用 GRIDPRESS_DATA_DIR 换一个目录`,
  );

/** Throws when the data folder is another user's. A full disk is no reason: who only answers readers goes on with what is there. */
export async function refuseForeign(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw notWritable(dataDir);
  }
}

/** Makes the data folder and proves that it can be written to; throws with the folder's name otherwise. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataPaths(dataDir).logs);
    if (!(await stat(dataDir)).isDirectory()) throw new Error("not a directory");
    await access(dataDir, constants.W_OK | constants.X_OK);
    // Root passes every permission check; only writing shows a read-only or a full disk.
    await writeFile(path.join(dataPaths(dataDir).logs, ".writable"), "网格\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") await checkSpace(dataDir);
    throw notWritable(dataDir);
  }
  await checkSpace(dataDir);
}
