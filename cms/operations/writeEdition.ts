import { writeFile } from "node:fs/promises";
import { getPayload } from "payload";
import { currentEdition } from "#release/currentEdition.ts";
import { runCommand } from "./runCommand.ts";

/** Writes what is public now into the file that is named. Serves nothing, asks no other process and changes nothing. */
async function writeEdition(): Promise<void> {
  const [file = ""] = process.argv.slice(2);
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({ config, disableOnInit: true });
  await writeFile(file, JSON.stringify(await currentEdition(payload, "build")));
}

await runCommand(writeEdition);
