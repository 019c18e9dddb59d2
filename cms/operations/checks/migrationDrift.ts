import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { OperatorError } from "../operatorError.ts";
import { runCommand } from "../runCommand.ts";
import { createMigration } from "./createMigration.ts";

const shownLines = 8;

/** Fails with the beginning of the missing SQL when the configuration has changed since the newest migration. */
async function findDrift(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-migrations-"));
  try {
    await cp("cms/migrations", folder, { recursive: true });
    const made = await createMigration(folder, "drift");
    if (made === undefined) return;
    const sql = /sql`([^`]*)`/.exec(await readFile(made, "utf8"))?.[1] ?? "";
    const beginning = sql.trim().split("\n").slice(0, shownLines).join("\n");
    throw new OperatorError(
      `迁移与配置不一致，请运行 npm run migrate:create -- 名称；缺少的语句开头是：\n${beginning}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runCommand(findDrift);
