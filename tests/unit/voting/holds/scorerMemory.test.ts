import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

test("twenty-five thousand voters are remembered and scored in 32 MB", async () => {
  const thread = new Worker(new URL("../../../harness/foldVoters.ts", import.meta.url), {
    workerData: { voters: 25_000 },
    resourceLimits: { maxOldGenerationSizeMb: 32 },
    execArgv: [],
  });
  const [findings] = await once(thread, "message");
  expect(findings).toBe(0);
  await thread.terminate();
});
