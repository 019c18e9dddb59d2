import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Folded } from "#tests/harness/foldVoters.ts";

test("each of twenty-five thousand voters is remembered and scored in 400 bytes", async () => {
  const thread = new Worker(new URL("../../../harness/foldVoters.ts", import.meta.url), {
    workerData: { voters: 25_000 },
    execArgv: [],
  });
  const [{ findings, bytesEach }] = (await once(thread, "message")) as [Folded];
  await thread.terminate();
  expect(findings).toBe(0);
  expect(bytesEach).toBeLessThan(400);
});
