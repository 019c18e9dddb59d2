import type { Payload } from "payload";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { isNightDue, nightReport } from "./nightRules.ts";
import { nightStore } from "./nightStore.ts";
import { walkLive } from "./walkLive.ts";

/**
 * Rule N47: looks through all live texts once a day, some of them at each call, so that whoever calls is never kept long. For one process at a
 * time; one that ends on its way is followed by another that begins anew.
 */
export const nightWatch = (payload: Payload): ((now: Date) => Promise<void>) => {
  const store = nightStore(payload.db.drizzle);
  let walk: ReturnType<typeof walkLive> | undefined;
  const goOn = async (now: Date): Promise<void> => {
    if (!walk && !isNightDue(await store.lastDay(), now)) return;
    walk ??= walkLive(payload);
    const step = await walk.next();
    if (!step.done) return;
    walk = undefined;
    const today = shanghaiDay(now);
    const before = (await store.last())?.report;
    await store.keep(today, nightReport(step.value, { before, today }));
  };
  return async (now) => {
    try {
      await goOn(now);
    } catch (error) {
      walk = undefined;
      payload.logger.error({ err: error, msg: "lint: cannot look through what is live" });
    }
  };
};
