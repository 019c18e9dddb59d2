import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getPayload } from "payload";

/** Payload imports types as if they were values, which a Node that only strips types cannot load. */
const withTypeImports = (text: string) =>
  text.replace(
    "import { MigrateUpArgs, MigrateDownArgs, sql }",
    "import { type MigrateDownArgs, type MigrateUpArgs, sql }",
  );

/** Payload leaves out the extensions that Node needs to find the files. */
const withExtensions = (index: string) => index.replaceAll(/from '(\.\/\w+)'/g, "from '$1.ts'");

/**
 * Writes the migration that leads from the last one in `folder` to the configuration, under `name`, and returns
 * its file; undefined when the two already agree. Needs no database.
 */
export async function createMigration(folder: string, name: string): Promise<string | undefined> {
  const { default: config } = await import("../../payload.config.ts");
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  payload.db.migrationDir = folder;
  const index = path.join(folder, "index.ts");
  const indexBefore = await readFile(index, "utf8").catch(() => "");
  const before = new Set(await readdir(folder));
  // Without this Payload asks on the terminal, or ends the process when there is nothing to write.
  await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true });
  const made = (await readdir(folder))
    .filter((file) => !before.has(file))
    .map((file) => path.join(folder, file));
  const migration = made.find((file) => file.endsWith(`${name}.ts`));
  const text = migration === undefined ? "" : await readFile(migration, "utf8");
  if (migration !== undefined && text.includes("sql`")) {
    await writeFile(migration, withTypeImports(text));
    await writeFile(index, withExtensions(await readFile(index, "utf8")));
    return migration;
  }
  for (const file of made) await rm(file);
  await writeFile(index, indexBefore);
  return undefined;
}
