import { access } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { dataPaths } from "./dataDir.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

const patienceMilliseconds = 180_000;

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * Waits for the first release, which the cms's publisher makes by itself as soon as there is none. With an older
 * one live, readers need not wait for the next; an empty newsroom in production has nothing to wait for.
 */
export async function awaitFirstRelease(stack: Stack, signal: AbortSignal): Promise<void> {
  const { live, logs } = dataPaths(stack.dataDir);
  if (stack.isProduction || (await isThere(live))) return;
  await step("生成读者页面", async () => {
    const deadline = Date.now() + patienceMilliseconds;
    while (!(await isThere(live))) {
      await sleep(200, undefined, { signal });
      if (Date.now() < deadline) continue;
      console.error(`✗ 读者页面还没有生成，原因见管理后台的“发布记录”和日志 ${logs}`);
      return;
    }
  });
}
