import type { Payload } from "payload";
import { keepEdition } from "./keptEdition.ts";
import type { ReleasePlace } from "./releaseEdition.ts";
import { commitTree } from "./tree/commitTree.ts";

/**
 * Goes on with what the last release left: of very many pages those that were not urgent. Belongs to that release. When a process starts it
 * also takes in what happened while none was there. Answers whether more is left, and never throws.
 */
export async function goOn(
  payload: Payload,
  { folders, press }: ReleasePlace,
): Promise<"more" | "done" | "failed"> {
  try {
    const asked = { changes: [], isWhole: false };
    const { store } = await keepEdition(payload, folders.edition, asked);
    const { state, left } = await press.pages(new Date(), store.name);
    await commitTree(payload.db.pool, { pressFile: folders.press, state });
    return left > 0 ? "more" : "done";
  } catch (error) {
    payload.logger.error({ err: error, msg: "publisher: cannot go on with the last release" });
    return "failed";
  }
}
