import type { Payload } from "payload";
import { pendingChanges } from "#edition/outbox.ts";
import { databaseSeat } from "#leaves/databaseSeat.ts";
import { environment } from "#leaves/environment.ts";
import { drawAwaited } from "./drawAwaited.ts";
import { releaseFolders } from "./folders.ts";
import { goOn } from "./goOn.ts";
import { liveTreeState } from "./liveTreeState.ts";
import { pressProcess } from "./press/pressProcess.ts";
import { publisher } from "./publisher.ts";
import { releaseEdition } from "./releaseEdition.ts";
import { lastCommit } from "./tree/lastCommit.ts";
import { wording } from "./wording.ts";

/** A change is told by the database at once; looking is for what was not told, and for what time brings. */
const lookEveryMs = 500;
/** After an error of the database, look less often and say so once. */
const waitAfterErrorMs = 5_000;

/**
 * Watches the outbox and releases what it asks for, until `stop` is called. One process does the work when several
 * run. The working directory is the repository, where the press lies; `siteRoot` is the site's server build.
 */
export function startPublisher(payload: Payload, siteRoot: string): { stop: () => Promise<void> } {
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  const folders = releaseFolders(dataDir);
  const press = pressProcess({ dataDir, editionFile: folders.edition, siteRoot });
  const place = { folders, press };
  const draw = drawAwaited(payload, place);
  const seat = databaseSeat(payload.db.pool, "publisher", { onNotice: () => wake() });
  const { tick } = publisher({
    pending: () => pendingChanges(payload),
    liveTreeState: async () => liveTreeState(await lastCommit(payload.db.pool), siteRoot),
    exclusively: seat.exclusively,
    release: (job) => releaseEdition(payload, place, job).finally(draw),
    goOn: () => goOn(payload, place).finally(draw),
    causes: wording.causes,
    now: () => new Date(),
    elapsed: () => performance.now(),
  });

  let isStopped = false;
  let isFailing = false;
  let isTold = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function lookOnce(): Promise<number> {
    try {
      isTold = false;
      await seat.listen();
      const isMore = await tick();
      isFailing = false;
      return isMore || isTold ? 0 : lookEveryMs;
    } catch (error) {
      if (!isFailing)
        payload.logger.error({ err: error, msg: "publisher: cannot look at the outbox" });
      isFailing = true;
      return waitAfterErrorMs;
    }
  }

  const look = () => {
    timer = undefined;
    looking = lookOnce().then((pauseMs) => {
      if (!isStopped) timer = setTimeout(look, pauseMs);
    });
  };
  /** While it looks already, it looks once more. */
  const wake = () => {
    isTold = true;
    if (timer === undefined || isFailing || isStopped) return;
    clearTimeout(timer);
    look();
  };
  look();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
      press.stop();
      await seat.stop();
    },
  };
}
