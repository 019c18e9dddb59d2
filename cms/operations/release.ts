import { access } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { dataPaths } from "./dataDir.ts";
import { OperatorError } from "./operatorError.ts";
import type { Stack } from "./stack.ts";
import { step } from "./step.ts";

const patienceMilliseconds = 180_000;

/**
 * Waits for the first release, which the cms's publisher makes by itself as soon as there is none.
 * With an older one live, readers need not wait for the next.
 */
export async function awaitFirstRelease(stack: Stack, signal: AbortSignal): Promise<void> {
  const { live, logs } = dataPaths(stack.dataDir);
  const isLive = () =>
    access(live).then(
      () => true,
      () => false,
    );
  if (await isLive()) return;
  await step("生成读者页面", async () => {
    const deadline = Date.now() + patienceMilliseconds;
    while (!(await isLive())) {
      await sleep(200, undefined, { signal });
      if (Date.now() < deadline) continue;
      throw new OperatorError(`读者页面没能生成，原因见管理后台的“发布记录”和日志 ${logs}`);
    }
  });
}
