import { spawn } from "node:child_process";
import { once } from "node:events";
import { childEnvironment, cmsSecrets } from "../childEnvironment.ts";
import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { endProcess } from "../processes/endProcess.ts";
import { runCommand } from "../runCommand.ts";
import { openStack } from "../stack.ts";

/**
 * Runs one of our programs with the stack's database reachable: `launch.mjs with FILE ARGUMENTS…`. Starts the
 * embedded server when it is not running, and stops it afterwards when nobody else uses it.
 */
async function runWithStack(): Promise<void> {
  const { signal } = onInterruption();
  const stack = await openStack();
  try {
    await migrateStack(stack, signal);
    const env = childEnvironment(stack, [
      ...cmsSecrets,
      "DATABASE_OWNER_URL",
      "VOTING_DATABASE_URL",
      "VOTING_SECRET",
    ]);
    const child = spawn(process.execPath, process.argv.slice(2), {
      env,
      detached: true,
      stdio: "inherit",
    });
    signal.addEventListener("abort", () => void endProcess(child));
    const [code] = await once(child, "exit");
    process.exitCode = code ?? 1;
  } finally {
    await stack.close();
  }
}

await runCommand(runWithStack);
