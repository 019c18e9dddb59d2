import { getPayload } from "payload";
import { environment } from "#leaves/environment.ts";
import { releaseFolders } from "#release/folders.ts";
import { keepEdition } from "#release/keptEdition.ts";
import { runCommand } from "./runCommand.ts";

/** Brings the store that builds read up to what is public now. Serves nothing, asks no other process and leaves the database as it is. */
async function gatherEdition(): Promise<void> {
  const { GRIDPRESS_DATA_DIR } = environment("GRIDPRESS_DATA_DIR");
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config, disableOnInit: true });
  const { buildEdition } = releaseFolders(GRIDPRESS_DATA_DIR);
  const { store, problems } = await keepEdition(payload, buildEdition, {
    changes: [],
    isWhole: true,
  });
  for (const problem of problems) console.error(problem);
  store.close();
}

await runCommand(gatherEdition);
