import { readdir } from "node:fs/promises";
import path from "node:path";
import { withClient } from "./postgres/withClient.ts";

const migrationDir = path.resolve(import.meta.dirname, "../migrations");

/** Names of the migrations in the folder, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  const files = await readdir(migrationDir);
  return files
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => path.basename(file, ".ts"))
    .sort();
}

/**
 * Migrations that this database has not run. Looks only at names, so that a start with nothing to do does not pay
 * for loading the CMS. Throws what the connection throws.
 */
export const pendingMigrations = (databaseUrl: string): Promise<string[]> =>
  withClient(databaseUrl, async (client) => {
    const table = await client.query("select to_regclass('public.payload_migrations') as found");
    if (table.rows[0].found === null) return await knownMigrations();
    const { rows } = await client.query<{ name: string }>("select name from payload_migrations");
    const done = new Set(rows.map((row) => row.name));
    return (await knownMigrations()).filter((name) => !done.has(name));
  });
