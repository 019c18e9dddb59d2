import { setTimeout as sleep } from "node:timers/promises";
import { dataPaths, isThere } from "./dataDir.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

const patienceMilliseconds = 180_000;

/**
 * Waits for the first release, which the cms's publisher makes by itself as soon as there is none. An empty newsroom in
 * production has nothing to wait for.
 */
export async function awaitFirstRelease(stack: Stack, signal: AbortSignal): Promise<void> {
  const { live, logs } = dataPaths(stack.dataDir);
  if (stack.isProduction) return;
  await step("生成读者页面", async () => {
    const deadline = performance.now() + patienceMilliseconds;
    while (!(await isThere(live))) {
      await sleep(200, undefined, { signal });
      if (performance.now() < deadline) continue;
      console.error(`✗ 读者页面还没有生成，原因见管理后台的“发布记录”和日志 ${logs}`);
      return;
    }
  });
}
