import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import { OperatorError } from "./operatorError.ts";

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const adviceOn = (error: unknown, code: string): string => {
  if (error instanceof OperatorError) return error.message;
  return code === "EACCES" || code === "EPERM"
    ? `没有权限（${code}），请把它的所有者改成运行 Gridpress 的用户，权限设为 600`
    : `${code}，请检查这个文件`;
};

/** Others on this machine who may read the file, by its mode; Windows has no such bits. */
const isOpen = (file: string) =>
  process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;

const assignment = /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=\s*(?<value>.*)$/;

/** Number of the first line that says nothing that Node would read; a value in quotes may go over several. */
function strangeLine(text: string): number | undefined {
  let quote = "";
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (quote !== "") {
      if (line.includes(quote)) quote = "";
      continue;
    }
    if (/^\s*(?:#|$)/.test(line)) continue;
    const value = assignment.exec(line)?.groups?.value;
    if (value === undefined) return index + 1;
    const [first = ""] = value;
    if (/["'`]/.test(first) && !value.slice(1).includes(first)) quote = first;
  }
  return quote === "" ? undefined : text.split("\n").length;
}

/** The text of the file, as Notepad may have saved it too; throws what the operator reads when it is no list of settings. */
function settingsIn(file: string): string {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  if (/[\0\uFFFD]/.test(text)) throw new OperatorError("不是 UTF-8 编码，请另存为 UTF-8");
  const line = strangeLine(text);
  if (line !== undefined) throw new OperatorError(`第 ${line} 行不是“名称=值”的写法，请改正`);
  return text;
}

/**
 * Puts what `.env` says into the environment, where it does not say otherwise already. No such file is fine. One that is
 * there and cannot be read, or not whole, ends the process: `NODE_ENV=production` stands in it too, and what would start
 * without it is a trial on the public port. Node's own loader passes over what it does not understand.
 */
export function loadEnvFile(file: string): void {
  let text: string;
  try {
    text = settingsIn(file);
    if (isOpen(file))
      console.error(`⚠ ${file} 里有密钥，本机其他用户也能读到，请执行 chmod 600 ${file}`);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return;
    console.error(`✗ 读不了 ${file}，没有启动任何程序：${adviceOn(error, code)}`);
    process.exit(1);
  }
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
}
