import type { Payload } from "payload";
import { releaseClaims, runSchedules } from "./runSchedules.ts";

/** Editors plan to the minute; a look costs one query. */
const lookEveryMs = 10_000;

/** Carries out scheduled publishing while the process lives. Errors are logged, and the next look tries again. */
export const startSchedules = (payload: Payload): { stop: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (work: (payload: Payload) => Promise<void>): Promise<void> => {
    await work(payload).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: "schedules: cannot look for what is due" });
    });
    if (!isStopped) timer = setTimeout(() => look(runSchedules), lookEveryMs);
  };
  void look(async () => {
    await releaseClaims(payload);
    await runSchedules(payload);
  });
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
