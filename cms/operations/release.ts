import { setTimeout as sleep } from "node:timers/promises";
import { dataPaths } from "./dataDir.ts";
import { webAddress } from "./services.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

const patienceMilliseconds = 180_000;

/** Whether the public origin has a site to show. */
async function hasSite(stack: Stack): Promise<boolean> {
  const signal = AbortSignal.timeout(5_000);
  const health = await fetch(`${webAddress(stack)}/readyz`, { signal })
    .then((response) => response.json())
    .catch(() => undefined);
  return typeof health === "object" && health !== null && Reflect.get(health, "release") !== null;
}

/**
 * Waits for the first release, which the cms's publisher makes by itself as soon as there is none. An empty newsroom in
 * production has nothing to wait for.
 */
export async function awaitFirstRelease(stack: Stack, signal: AbortSignal): Promise<void> {
  if (stack.isProduction) return;
  await step("生成读者页面", async () => {
    const deadline = performance.now() + patienceMilliseconds;
    while (!(await hasSite(stack))) {
      await sleep(200, undefined, { signal });
      if (performance.now() < deadline) continue;
      const { logs } = dataPaths(stack.dataDir);
      console.error(`✗ 读者页面还没有生成，原因见管理后台的“发布记录”和日志 ${logs}`);
      return;
    }
  });
}
