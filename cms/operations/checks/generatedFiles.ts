import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { withoutSecrets } from "../withoutSecrets.ts";

/** Files that Payload writes from the configuration; they are committed. */
const generatedFiles = ["cms/payload-types.ts", "cms/app/(payload)/admin/importMap.js"];
const generators = ["generate:types", "generate:importmap"];

const readAll = () =>
  Promise.all(generatedFiles.map((file) => readFile(file, "utf8").catch(() => "")));

/** Writes the generated files anew. Nothing is connected to. */
export async function generateFiles(): Promise<void> {
  for (const generator of generators) {
    await promisify(execFile)(process.execPath, ["node_modules/payload/bin.js", generator], {
      env: {
        ...withoutSecrets(process.env),
        GRIDPRESS_BUILD: "1",
        NODE_ENV: "production",
        PAYLOAD_CONFIG_PATH: "cms/payload.config.ts",
      },
    });
  }
}

/** Names the generated files that no longer fit the configuration; leaves all of them as they were. */
export async function staleFiles(): Promise<string[]> {
  const before = await readAll();
  await generateFiles();
  const after = await readAll();
  for (const [index, file] of generatedFiles.entries()) {
    if (before[index] !== after[index]) await writeFile(file, before[index] ?? "");
  }
  return generatedFiles.filter((_, index) => before[index] !== after[index]);
}
