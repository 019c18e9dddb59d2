import { EnvironmentError } from "#leaves/environment.ts";
import { oneLine } from "#leaves/oneLine.ts";
import { own } from "#leaves/own.ts";
import { OperatorError } from "./operatorError.ts";

const untrusted =
  "对方的 TLS 证书不被信任。是数据库的、由自己的 CA 签发时，在连接串后加 &sslrootcert=CA 证书的路径；只加密、不核对时写 sslmode=no-verify";

/** Errors of the operating system and of PostgreSQL that an operator meets, each with what to do about it. */
const reasons: Record<string, (error: Fault) => string> = {
  ENOSPC: () => "磁盘已满，请清理空间后再启动",
  EACCES: (error) => `没有权限写入 ${error.path ?? "数据目录"}，请检查目录的所有者和权限`,
  EPERM: (error) => `没有权限操作 ${error.path ?? "数据目录"}，请检查目录的所有者和权限`,
  EROFS: (error) => `${error.path ?? "数据目录"} 所在的磁盘是只读的`,
  ENOTDIR: (error) => `${error.path ?? "数据目录"} 不是目录`,
  EADDRINUSE: (error) => `端口 ${error.port ?? ""} 已被占用，请先停掉占用它的程序`,
  ECONNREFUSED: (error) =>
    `数据库连不上（${where(error)} 拒绝连接），请检查连接串（…DATABASE_URL）和数据库是否在运行`,
  ENOTFOUND: (error) => `找不到数据库主机 ${error.hostname ?? ""}，请检查连接串（…DATABASE_URL）`,
  EAI_AGAIN: (error) =>
    `暂时找不到数据库主机 ${error.hostname ?? ""}，请检查连接串（…DATABASE_URL）和网络`,
  ETIMEDOUT: (error) => `连接数据库超时（${where(error)}），请检查连接串（…DATABASE_URL）和网络`,
  ENOENT: (error) => `没有 ${error.path ?? "这个文件"}，请检查路径`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: () => untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: () => untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => untrusted,
  CERT_HAS_EXPIRED: () => "对方的 TLS 证书已过期：请续期，或检查本机的时钟",
  CERT_NOT_YET_VALID: () => "对方的 TLS 证书还没有生效：请检查本机的时钟",
  ERR_TLS_CERT_ALTNAME_INVALID: () =>
    "TLS 证书里没有连接串写的主机名：连接串要写证书里的名字，或重新签发包含它的证书",
  "28P01": () => "数据库用户名或密码不对，请检查连接串（…DATABASE_URL）",
  "28000": () => "数据库不允许这个用户登录，请检查连接串（…DATABASE_URL）",
  "3D000": (error) => `数据库不存在（${error.message}），请检查连接串（…DATABASE_URL）`,
  "42501": (error) => `数据库用户的权限不够（${error.message}）`,
  "53300": () => "数据库的连接数已用完，请停掉多余的程序，或调大 max_connections",
  "57P01": () => "数据库正在停止或重启，请稍后再试",
  "57P03": () => "数据库正在启动或停止，请稍后再试",
  "25006": () => "这台数据库只能读（备机）：请连主库，或在连接串里写上集群的所有主机",
  "57014": () => "数据库执行一条语句用了太久，可能有别的程序锁住了数据，请稍后再试",
  "53100": () => "数据库所在的磁盘已满，请清理空间后再启动",
};

type Fault = Error & {
  code?: string;
  path?: string;
  port?: number;
  address?: string;
  hostname?: string;
  errors?: Fault[];
};

const where = (error: Fault) => `${error.address ?? "主机"}:${error.port ?? ""}`;

/** A host with several addresses fails with one error for each; libraries wrap what the database said. */
const rootOf = (error: Fault): Fault => {
  const inner = error.errors?.[0] ?? (error.cause instanceof Error ? error.cause : undefined);
  return inner ? rootOf(inner) : error;
};

/** What went wrong, in one line that an operator can act on; unknown errors keep their own message. */
export function plainReason(error: unknown): string {
  if (!(error instanceof Error)) return `出错了：${oneLine(String(error))}`;
  if (error instanceof OperatorError || error instanceof EnvironmentError) return error.message;
  const fault = rootOf(error as Fault);
  const known = fault.code === undefined ? undefined : own(reasons, fault.code);
  if (known) return known(fault);
  if (/does not support SSL/.test(fault.message))
    return "数据库没有启用 TLS：在它那里设 ssl=on，或去掉连接串里的 sslmode（只在同一台机器上）";
  if (/Connection terminated/.test(fault.message))
    return "数据库连接中断，请检查数据库是否还在运行";
  if (/takes no writes/.test(fault.message))
    return "主机列表里的数据库都只能读：没有主库，或主库还没有选出来，请检查集群";
  if (/timeout|was silent/i.test(fault.message))
    return "连接数据库超时，请检查连接串（…DATABASE_URL）和网络";
  if (/password must be a string/.test(fault.message))
    return "数据库要求密码，请检查连接串（…DATABASE_URL）";
  return `出错了：${oneLine(fault.message) || fault.code || fault.name}`;
}
