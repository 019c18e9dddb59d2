import { readFile } from "node:fs/promises";
import { OperatorError } from "../operatorError.ts";
import { execProgram } from "./execProgram.ts";

/** An account of the operating system, by number. */
export type Account = { uid: number; gid: number };

async function find(name: string): Promise<Account | undefined> {
  const entries = (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .map((line) => line.split(":"));
  const entry = entries.find((fields) => fields[0] === name);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * The account the server runs as: PostgreSQL refuses root, so root hands it to the system account `postgres`,
 * made when missing. Everyone else runs it themselves (`undefined`).
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await find("postgres");
  if (existing) return existing;
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  await execProgram("useradd", [...options, "postgres"]).catch(() => undefined);
  const made = await find("postgres");
  if (made) return made;
  throw new OperatorError(
    "PostgreSQL 不能以 root 运行，也没能建立系统用户 postgres；请改用普通用户运行，或先执行 useradd --system postgres",
  );
}

/** Whether that account can run the program at this path. */
export const canRun = (program: string, account: Account): Promise<boolean> =>
  execProgram(program, ["--version"], { ...account, cwd: "/" }).then(
    () => true,
    () => false,
  );

/** Whether that account can get into this folder. */
export const canEnter = (folder: string, account: Account): Promise<boolean> =>
  execProgram("test", ["-x", folder], { ...account, cwd: "/" }).then(
    () => true,
    () => false,
  );
