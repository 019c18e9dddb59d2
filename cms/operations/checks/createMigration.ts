import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { getPayload } from "payload";

/** Payload imports types as if they were values, which a Node that only strips types cannot load. */
const withTypeImports = (text: string) =>
  text.replace(
    "import { MigrateUpArgs, MigrateDownArgs, sql }",
    "import { type MigrateDownArgs, type MigrateUpArgs, sql }",
  );

/**
 * Writes the migration that leads from the last one in `folder` to the configuration, under `name`, and returns
 * its file; undefined when the two already agree. Needs no database.
 */
export async function createMigration(folder: string, name: string): Promise<string | undefined> {
  const { default: config } = await import("../../payload.config.ts");
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  payload.db.migrationDir = folder;
  const before = new Set(await readdir(folder));
  await payload.db.createMigration({
    payload,
    migrationName: name,
    skipEmpty: true,
    forceAcceptWarning: true,
  });
  const made = (await readdir(folder)).find((file) => !before.has(file) && file.endsWith(".ts"));
  if (made === undefined || made === "index.ts") return undefined;
  const file = path.join(folder, made);
  await writeFile(file, withTypeImports(await readFile(file, "utf8")));
  return file;
}
