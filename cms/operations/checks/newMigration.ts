import { OperatorError } from "../operatorError.ts";
import { runCommand } from "../runCommand.ts";
import { createMigration } from "./createMigration.ts";

/** Writes the next migration: `npm run migrate:create -- name`. */
async function newMigration(): Promise<void> {
  const name = process.argv[2];
  if (!name) throw new OperatorError("用法：npm run migrate:create -- 名称");
  const made = await createMigration("cms/migrations", name);
  console.log(made === undefined ? "配置没有变化，不需要迁移" : `✓ ${made}`);
}

await runCommand(newMigration);
