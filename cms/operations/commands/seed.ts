import { onInterruption } from "../interruption.ts";
import { migrateStack } from "../migrateStack.ts";
import { runCommand } from "../runCommand.ts";
import { plantSample } from "../sample.ts";
import { openStack } from "../stack.ts";

/** Plants the sample content: `npm run seed`. Planting twice changes nothing. */
async function seed(): Promise<void> {
  const { signal } = onInterruption();
  const stack = await openStack();
  try {
    await migrateStack(stack, signal);
    await plantSample(stack, signal);
  } finally {
    await stack.close();
  }
}

await runCommand(seed);
