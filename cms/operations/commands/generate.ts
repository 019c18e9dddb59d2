import { readFile, writeFile } from "node:fs/promises";
import { completeLock } from "../checks/completeLock.ts";
import { generateFiles } from "../checks/generatedFiles.ts";
import { runCommand } from "../runCommand.ts";

/** Writes what is generated: types and import map from the Payload configuration, and the whole of the lock file. */
async function generate(): Promise<void> {
  const lock = JSON.parse(await readFile("package-lock.json", "utf8"));
  await writeFile("package-lock.json", `${JSON.stringify(completeLock(lock), undefined, 2)}\n`);
  await generateFiles();
}

await runCommand(generate);
