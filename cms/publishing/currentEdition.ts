import type { Payload } from "payload";
import { environment } from "#operations/environment.ts";
import { assembleEdition } from "./assembleEdition.ts";
import type { Edition } from "./edition.wire.ts";
import { liveEdition } from "./liveStanding.ts";
import { releaseFolders } from "./release/folders.ts";

/** The edition that a release would show now. */
export async function currentEdition(payload: Payload): Promise<Edition> {
  const { GRIDPRESS_DATA_DIR } = environment("GRIDPRESS_DATA_DIR");
  const previous = await liveEdition(releaseFolders(GRIDPRESS_DATA_DIR));
  const { edition } = await assembleEdition({ payload, now: new Date(), previous });
  return edition;
}
