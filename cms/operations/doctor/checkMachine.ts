import { stat, statfs } from "node:fs/promises";
import os from "node:os";
import { currentBuild } from "#leaves/currentBuild.ts";
import { isFull } from "#watch/alarmRules.ts";
import { readBackupStatus } from "#watch/backupStatus.ts";
import { isThere } from "../dataDir.ts";
import { checkFolderSizes } from "./checkSizes.ts";
import { type Finding, warning, well, wrong } from "./finding.ts";

const gigabyte = 1024 ** 3;
const leastMemory = 1.5 * gigabyte;

/** Owner and mode of a file with secrets. */
async function envFileFindings(file: string): Promise<Finding[]> {
  if (!(await isThere(file))) return [];
  const { mode, uid } = await stat(file);
  const isMine = process.getuid === undefined || process.getuid() === uid;
  if (!isMine)
    return [
      wrong(
        `${file} 属于另一个用户（uid ${uid}）`,
        "用运行服务的那个用户运行本命令；文件也应属于那个用户",
      ),
    ];
  return process.platform !== "win32" && (mode & 0o077) !== 0
    ? [wrong(`本机其他用户能读到 ${file} 里的密钥`, `chmod 600 ${file}`)]
    : [well(".env 只有运行服务的用户能读")];
}

async function dataFolderFindings(dataDir: string): Promise<Finding[]> {
  if (!(await isThere(dataDir)))
    return [warning(`还没有数据目录 ${dataDir}`, "第一次启动时会建立；它的上级目录要能写")];
  const { uid } = await stat(dataDir);
  const { bavail, blocks, bsize } = await statfs(dataDir);
  const [free, size] = [bavail * bsize, blocks * bsize];
  const room = `数据目录的磁盘剩 ${(free / gigabyte).toFixed(1)} GB，共 ${(size / gigabyte).toFixed(1)} GB`;
  return [
    process.getuid === undefined || process.getuid() === uid
      ? well(`数据目录 ${dataDir} 属于本用户`)
      : wrong(
          `数据目录 ${dataDir} 属于另一个用户（uid ${uid}）`,
          "用运行服务的那个用户运行本命令（装好的机器上是 gridpress doctor）；服务就是用本用户运行的，才执行 chown -R $(id -un) 数据目录",
        ),
    isFull({ freeBytes: free, sizeBytes: size }) ? wrong(room, "清理或扩容") : well(room),
  ];
}

const buildFindings = (isServing: boolean): Finding[] => {
  const missing = [
    ...(currentBuild("cms/.next") ? [] : ["管理后台"]),
    ...(currentBuild("dist/server") ? [] : ["网站"]),
  ];
  if (missing.length === 0) return [well("管理后台和网站都已构建")];
  const text = `${missing.join("、")}还没有构建`;
  return [
    isServing
      ? wrong(text, "运行 npm run build")
      : warning(text, "npm start 第一次启动时会自己构建"),
  ];
};

async function backupFindings(
  dataDir: string,
  { now, backupHours }: { now: Date; backupHours: number },
): Promise<Finding[]> {
  const { last, failure } = await readBackupStatus(dataDir);
  const remedy = "运行 npm run backup 看它说什么，并启用定时器（README“备份”）";
  if (failure) return [wrong(`上一次备份失败：${failure.reason}`, remedy)];
  if (!last) return [warning("还没有做过备份", remedy)];
  const hours = (now.getTime() - Date.parse(last.at)) / 3_600_000;
  if (hours < 0)
    return [
      wrong(
        `最近一次备份的时间 ${last.at} 在将来：那时的时钟不对，或现在的不对`,
        "启用 NTP（timedatectl set-ntp true），再运行一次 npm run backup",
      ),
    ];
  const missing = last.missing ?? 0;
  if (missing > 0)
    return [
      wrong(
        `最近一次备份里缺 ${missing} 个文件：数据库里提到它们，存储里却没有`,
        "检查 backup.env 的 GRIDPRESS_DATA_DIR 或 S3_… 是否与 cms 的相同；npm run backup 会说出它们的名字",
      ),
    ];
  const text = `最近一次完好的备份在 ${hours.toFixed(0)} 小时前`;
  return [hours > backupHours ? wrong(text, remedy) : well(text)];
}

/** What this machine itself shows: Node, memory, files, builds, backups. */
export async function checkMachine(given: {
  envFile: string;
  dataDir: string;
  isProduction: boolean;
  /** So old may the last good backup be; 0 where none is expected. */
  backupHours: number;
  now: Date;
}): Promise<Finding[]> {
  const { envFile, dataDir, isProduction, backupHours, now } = given;
  const memory = os.totalmem();
  return [
    well(`Node ${process.versions.node}（${process.platform} ${process.arch}）`),
    memory < leastMemory
      ? warning(
          `内存只有 ${(memory / gigabyte).toFixed(1)} GB`,
          "cms 和 web 一起要 1.5 GB；再加数据库，建议 4 GB",
        )
      : well(`内存 ${(memory / gigabyte).toFixed(1)} GB，${os.availableParallelism()} 个处理器`),
    ...(await envFileFindings(envFile)),
    ...(await dataFolderFindings(dataDir)),
    ...(await checkFolderSizes(dataDir)),
    ...buildFindings(isProduction),
    ...(backupHours > 0 ? await backupFindings(dataDir, { now, backupHours }) : []),
  ];
}
