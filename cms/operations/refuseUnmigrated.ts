import { OperatorError } from "./operatorError.ts";
import { pendingMigrations } from "./pendingMigrations.ts";

/** Throws when the database lacks migrations of this version: what would be served are errors, one for each page. */
export async function refuseUnmigrated(databaseUrl: string): Promise<void> {
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length === 0) return;
  throw new OperatorError(
    `数据库还缺 ${pending.length} 项迁移（${pending.join("、")}），请先备份数据库，再运行 npm run migrate`,
  );
}
