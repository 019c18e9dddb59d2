import type { Payload } from "payload";
import type { ReleasePlace } from "./releaseEdition.ts";
import { commitTree } from "./tree/commitTree.ts";

/**
 * Rule P21: has the covers drawn that pages name and that are not there yet, some at a time, and brings each lot to readers. Releases go on
 * meanwhile. Calls while it works only make it look once more.
 */
export function drawAwaited(payload: Payload, { folders, press }: ReleasePlace): () => void {
  let isAtWork = false;
  let again = false;

  async function drawAll(): Promise<void> {
    for (let isMore = true; isMore || again; ) {
      again = false;
      ({ isMore } = await press.covers());
      await commitTree(payload.db.pool, { pressFile: folders.press });
    }
  }

  return () => {
    again = true;
    if (isAtWork) return;
    isAtWork = true;
    drawAll()
      .catch((error) => payload.logger.error({ err: error, msg: "covers cannot be drawn" }))
      .finally(() => {
        isAtWork = false;
      });
  };
}
