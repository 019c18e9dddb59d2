import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import type { Manifest } from "./manifest.wire.ts";
import { copyIn, identifier, listTables } from "./tables.ts";

type Key = { schema: string; name: string; key: string; definition: string };

const foreignKeys = `SELECT n.nspname AS schema, c.relname AS name, k.conname AS key,
    pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'f' ORDER BY 1, 2, 3`;

async function runAll(client: DatabaseClient, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

/**
 * Fills an empty, migrated database from a backup, in one transaction. What migrations planted makes way. Triggers are at rest meanwhile: they guard how rows
 * come about, and these came about already. Foreign keys are made anew behind the rows, which checks all of them at once. Needs the owner of the tables,
 * no superuser.
 */
export async function loadTables(
  client: DatabaseClient,
  folder: string,
  { tables, sequences }: Pick<Manifest, "tables" | "sequences">,
): Promise<void> {
  // Definitions then name their tables with the schema.
  await runAll(client, ["BEGIN", "SET LOCAL search_path = ''"]);
  const keys = (await client.query<Key>(foreignKeys)).rows;
  const names = (await listTables(client)).map(identifier);
  await runAll(client, [
    ...names.map((name) => `ALTER TABLE ${name} DISABLE TRIGGER USER`),
    ...keys.map(
      (key) => `ALTER TABLE ${identifier(key)} DROP CONSTRAINT ${escapeIdentifier(key.key)}`,
    ),
    ...(names.length > 0 ? [`TRUNCATE ${names.join(", ")}`] : []),
  ]);
  for (const table of tables)
    await pipeline(
      createReadStream(path.join(folder, table.file)),
      createGunzip(),
      client.query(copyFrom(copyIn(table))),
    );
  for (const { value, isCalled, ...one } of sequences)
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [
      identifier(one),
      value,
      isCalled,
    ]);
  await runAll(client, [
    ...keys.map(
      (key) =>
        `ALTER TABLE ${identifier(key)} ADD CONSTRAINT ${escapeIdentifier(key.key)} ${key.definition}`,
    ),
    ...names.map((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`),
    "COMMIT",
    "ANALYZE",
  ]);
}
