import { setTimeout as sleep } from "node:timers/promises";
import type { Stack } from "./stack.ts";

const interval = 1000;

/** Brings an embedded server that died back, until the signal. Throws when it cannot be brought back. */
export async function watchDatabase(stack: Stack, signal: AbortSignal): Promise<void> {
  while (await sleep(interval, true, { signal }).catch(() => false)) {
    if (!stack.embedded || stack.embedded.isAlive()) continue;
    console.error("✗ 数据库退出了，正在重新启动");
    await stack.embedded.revive();
    console.log("✓ 数据库已恢复");
  }
}
