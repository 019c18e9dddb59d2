import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { runCommand } from "../runCommand.ts";
import { openStack } from "../stack.ts";

/** Brings the database to the newest schema: `npm run migrate`. */
async function migrate(): Promise<void> {
  const { signal } = onInterruption();
  const stack = await openStack();
  try {
    await migrateStack(stack, signal);
    console.log("✓ 数据库结构已是最新");
  } finally {
    await stack.close();
  }
}

await runCommand(migrate);
