import { childEnvironment, cmsSecrets, webSecrets } from "../childEnvironment.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { runForeground } from "../processes/runForeground.ts";
import { runCommand } from "../runCommand.ts";
import { openStack } from "../stack.ts";

/**
 * Runs one of our programs with a migrated database at hand: `launch.mjs with FILE ARGUMENTS…`. Starts the
 * embedded server when it is not running, and stops it afterwards when nobody else uses it.
 */
async function runWithStack(): Promise<void> {
  const { signal } = onInterruption();
  const stack = await openStack();
  try {
    await migrateStack(stack, signal);
    process.exitCode = await runForeground({
      arguments: process.argv.slice(2),
      env: childEnvironment(stack.variables, [...cmsSecrets, ...webSecrets, "DATABASE_OWNER_URL"]),
      signal,
    });
  } finally {
    await stack.close();
  }
}

await runCommand(runWithStack);
