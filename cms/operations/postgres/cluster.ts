import { access, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { OperatorError } from "../operatorError.ts";
import { execProgram } from "./execProgram.ts";
import type { ServerHome } from "./home.ts";
import { reasonIn } from "./reasonIn.ts";

/**
 * Chinese needs a UTF-8 character type (with `C`, extensions such as pg_trgm see no Chinese letters at all);
 * only Linux is sure to have `C.UTF-8`, elsewhere PostgreSQL's builtin provider gives the same order.
 */
const localeFlags =
  os.platform() === "linux"
    ? ["--locale=C.UTF-8"]
    : ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Makes the database cluster of a home on its first use, with `postgres` as superuser under the given password.
 * It is made aside and renamed, so a start that was killed halfway leaves nothing half-made.
 */
export async function ensureCluster(home: ServerHome, password: string): Promise<string> {
  const cluster = path.join(home.folder, "cluster");
  if (await exists(path.join(cluster, "PG_VERSION"))) return cluster;
  const fresh = path.join(home.folder, "cluster.new");
  const passwordFile = path.join(home.folder, "password.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account) {
    await chown(fresh, home.account.uid, home.account.gid);
    await chown(passwordFile, home.account.uid, home.account.gid);
  }
  try {
    await execProgram(
      home.binaries.initdb,
      [
        `--pgdata=${fresh}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--lc-messages=C",
        ...localeFlags,
      ],
      { ...home.account, cwd: "/" },
    );
  } catch (error) {
    throw new OperatorError(`内置 PostgreSQL 没能建立数据目录 ${cluster}：${reasonIn(`${error}`)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(cluster, { recursive: true, force: true });
  await rename(fresh, cluster);
  return cluster;
}
