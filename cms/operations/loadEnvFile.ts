import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/** Others on this machine who may read the file, by its mode; Windows has no such bits. */
const isOpen = (file: string) =>
  process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;

/**
 * Puts what `.env` says into the environment, where it does not say otherwise already. No such file is fine. One that is
 * there and cannot be read ends the process: `NODE_ENV=production` stands in it too, and what would start without it is
 * a trial on the public port. Node's own loader tells the two apart by no code.
 */
export function loadEnvFile(file: string): void {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
    if (isOpen(file))
      console.error(`⚠ ${file} 里有密钥，本机其他用户也能读到，请执行 chmod 600 ${file}`);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return;
    const advice =
      code === "EACCES" || code === "EPERM"
        ? "请把它的所有者改成运行 Gridpress 的用户，权限设为 600"
        : "请检查这个文件";
    console.error(`✗ 读不了 ${file}（${code}），没有启动任何程序：${advice}`);
    process.exit(1);
  }
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
}
