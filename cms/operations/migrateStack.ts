import path from "node:path";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { pendingMigrations } from "./pendingMigrations.ts";
import { runTool } from "./processes/runTool.ts";
import type { Settings } from "./settings.ts";
import type { Stack, StackVariables } from "./stack.ts";
import { step } from "./step.ts";

/** What migrating needs of a stack. */
type MigratedStack = Pick<Stack, "dataDir"> & {
  variables: Settings & Partial<StackVariables> & Pick<StackVariables, "DATABASE_OWNER_URL">;
};

/** Runs what is pending, in a process of its own that is given the owner's login. */
export async function migrateStack(stack: MigratedStack, signal: AbortSignal): Promise<void> {
  const pending = await pendingMigrations(stack.variables.DATABASE_OWNER_URL);
  if (pending.length === 0) return;
  await step(`迁移数据库（${pending.length} 项）`, () =>
    runTool({
      title: "迁移数据库",
      program: "cms/operations/migrate.ts",
      env: childEnvironment(stack.variables, "migrate"),
      logFile: path.join(dataPaths(stack.dataDir).logs, "migrate.log"),
      signal,
    }),
  );
}
