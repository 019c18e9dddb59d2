import { setTimeout as sleep } from "node:timers/promises";
import { plainReason } from "./plainReason.ts";
import { delayAfter } from "./processes/restartDelay.ts";
import type { Stack } from "./stack.ts";
import { seconds } from "./step.ts";

const interval = 1000;

/**
 * Brings an embedded server that died back, until the signal. When it cannot be brought back, the reason is told and
 * it is tried again: readers need no database.
 */
export async function watchDatabase(stack: Stack, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let pause = interval;
  while (await sleep(pause, true, { signal }).catch(() => false)) {
    pause = interval;
    if (!stack.embedded || stack.embedded.isAlive()) continue;
    console.error("✗ 数据库退出了，正在重新启动");
    try {
      await stack.embedded.revive();
      failures = 0;
      console.log("✓ 数据库已恢复");
    } catch (error) {
      failures += 1;
      pause = delayAfter(failures);
      console.error(
        `✗ 数据库没能恢复：${plainReason(error)}；${seconds(pause)}后再试，已生成的页面仍可阅读`,
      );
    }
  }
}
