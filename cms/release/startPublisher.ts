import type { Payload } from "payload";
import { pendingChanges } from "#edition/outbox.ts";
import { environment } from "#leaves/environment.ts";
import { exclusively } from "./advisoryLock.ts";
import { releaseFolders } from "./folders.ts";
import { liveTreeState } from "./liveTreeState.ts";
import { publisher } from "./publisher.ts";
import { releaseEdition } from "./releaseEdition.ts";
import { wording } from "./wording.ts";

const lookEveryMs = 500;
/** After an error of the database, look less often and say so once. */
const waitAfterErrorMs = 5_000;

/**
 * Watches the outbox and releases what it asks for, until `stop` is called. One process does the work when several
 * run. The working directory is the repository, where the release script lies; `siteRoot` is the site's server build.
 */
export function startPublisher(payload: Payload, siteRoot: string): { stop: () => void } {
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  const folders = releaseFolders(dataDir);
  const { tick } = publisher({
    pending: () => pendingChanges(payload),
    liveTreeState: () => liveTreeState(folders, siteRoot),
    exclusively: (work) => exclusively(payload, work),
    release: (job) => releaseEdition(payload, { dataDir, folders, siteRoot }, job),
    causes: wording.causes,
    now: () => new Date(),
    elapsed: () => performance.now(),
  });

  let isStopped = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    try {
      await tick();
      isFailing = false;
    } catch (error) {
      if (!isFailing)
        payload.logger.error({ err: error, msg: "publisher: cannot look at the outbox" });
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(look, isFailing ? waitAfterErrorMs : lookEveryMs);
  };
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
