import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { to as copyTo } from "pg-copy-streams";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { counted, writeHashed } from "./hashed.ts";
import type { KeptFile, TableCopy } from "./manifest.wire.ts";
import { copyOut, type Table } from "./tables.ts";

/** Where copies of tables lie in a backup. */
const folderName = "database";

/** Rows are small and alike: more effort than this takes much longer and saves a tenth. */
const effort = { level: 3 };

const rowsIn = async (source: AsyncIterable<unknown>) => {
  for await (const _ of source);
};

/** Copies all tables as the client's transaction sees them into files below `folder`. */
export async function dumpTables(
  client: DatabaseClient,
  tables: readonly Table[],
  folder: string,
): Promise<{ tables: TableCopy[]; files: KeptFile[] }> {
  await mkdir(path.join(folder, folderName), { mode: 0o700 });
  const copies: TableCopy[] = [];
  const files: KeptFile[] = [];
  for (const { schema, name, columns, diskBytes } of tables) {
    const file = `${folderName}/${schema}.${name}.gz`;
    const raw = counted();
    const copy = client.query(copyTo(copyOut({ schema, name, columns })));
    const written = await writeHashed(path.join(folder, file), raw.pass(copy), [
      createGzip(effort),
    ]);
    files.push({ name: file, ...written });
    const { sha256 } = raw.result();
    copies.push({ schema, name, file, columns, rows: copy.rowCount, sha256, diskBytes });
  }
  return { tables: copies, files };
}

/** What a table holds now: how many rows, and the hash of a copy of them. */
export async function contentOf(
  client: DatabaseClient,
  table: Pick<TableCopy, "schema" | "name" | "columns">,
): Promise<{ rows: number; sha256: string }> {
  const raw = counted();
  const copy = client.query(copyTo(copyOut(table)));
  await pipeline(copy, raw.pass, rowsIn);
  return { rows: copy.rowCount, sha256: raw.result().sha256 };
}
