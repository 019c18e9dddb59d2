import type { Payload } from "payload";
import { databaseSeat } from "#leaves/databaseSeat.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { endConsents } from "../consents/endConsents.ts";
import { forgetCopies } from "../factCheck/forgetCopies.ts";
import { forgetOriginals } from "../fromWord/forgetOriginals.ts";
import { nightWatch } from "../lint/nightly/nightWatch.ts";
import { forgetOld } from "../slip/forgetOld.ts";
import { runSchedules } from "./runSchedules.ts";

/** Editors plan to the minute; a look costs two statements. */
const lookEveryMs = 10_000;

/**
 * Carries out scheduled publishing while the process lives, looks through live texts at night (rule N47), and once a day forgets what is older than it is
 * kept and ends consents that were given for a time; of several processes one does, and another when that is gone. Errors are
 * logged, and the next look tries again.
 */
export const startSchedules = (
  payload: Payload,
  everyMs = lookEveryMs,
): { stop: () => Promise<void> } => {
  const seat = databaseSeat(payload.db.pool, "schedules");
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  const lookThroughLive = nightWatch(payload);
  let forgotOn = "";
  const work = async () => {
    await runSchedules(payload);
    await lookThroughLive(new Date());
    const today = shanghaiDay(new Date());
    if (today !== forgotOn) {
      await forgetOriginals(payload);
      await forgetOld(payload);
      await forgetCopies(payload);
      await endConsents(payload, new Date());
    }
    forgotOn = today;
  };
  const lookOnce = async (): Promise<void> => {
    try {
      await seat.exclusively(work);
    } catch (error) {
      payload.logger.error({ err: error, msg: "schedules: cannot look for what is due" });
    }
    if (!isStopped) timer = setTimeout(look, everyMs);
  };
  const look = () => {
    looking = lookOnce();
  };
  look();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
      await seat.stop();
    },
  };
};
