import { environment } from "#leaves/environment.ts";
import { prepareDataDir } from "../dataDir.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { runCommand } from "../runCommand.ts";
import { secretsOf } from "../secretsOf.ts";
import { isProduction, readSettings } from "../settings.ts";
import { openStack } from "../stack.ts";

/** In production who migrates is given the owner's login and none of the others. */
function givenStack() {
  const variables = { ...readSettings(), ...environment(...secretsOf.migrate) };
  return { variables, dataDir: variables.GRIDPRESS_DATA_DIR, close: async () => undefined };
}

/** Brings the database to the newest schema: `npm run migrate`. */
async function migrate(): Promise<void> {
  const { signal } = onInterruption();
  const stack = isProduction() ? givenStack() : await openStack();
  try {
    await prepareDataDir(stack.dataDir);
    await migrateStack(stack, signal);
    console.log("✓ 数据库结构已是最新");
  } finally {
    await stack.close();
  }
}

await runCommand(migrate);
