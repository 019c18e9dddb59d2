import type { Payload } from "payload";
import type { Edition } from "#edition/edition.wire.ts";
import { editionIn } from "#edition/library/editionIn.ts";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "./folders.ts";
import { keepEdition } from "./keptEdition.ts";

/** The edition that a release would show now, whole; `name` is that of the store which is kept for it. */
export async function currentEdition(
  payload: Payload,
  name: "release" | "build",
): Promise<Edition> {
  const { GRIDPRESS_DATA_DIR } = environment("GRIDPRESS_DATA_DIR");
  const { edition, buildEdition } = releaseFolders(GRIDPRESS_DATA_DIR);
  const file = name === "release" ? edition : buildEdition;
  const { store } = await keepEdition(payload, file, { changes: [], isWhole: true });
  return editionIn(store);
}
