import type { Payload } from "payload";
import { assembleEdition } from "#edition/assembleEdition.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "./folders.ts";
import { liveEdition } from "./liveTreeState.ts";

/** The edition that a release would show now. */
export async function currentEdition(payload: Payload): Promise<Edition> {
  const { GRIDPRESS_DATA_DIR } = environment("GRIDPRESS_DATA_DIR");
  const previous = await liveEdition(releaseFolders(GRIDPRESS_DATA_DIR));
  const { edition } = await assembleEdition({ payload, now: new Date(), previous });
  return edition;
}
