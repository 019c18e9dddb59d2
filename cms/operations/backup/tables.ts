import { escapeIdentifier } from "pg";
import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import type { Sequence, TableCopy } from "./manifest.wire.ts";

type Named = { schema: string; name: string };

export const identifier = ({ schema, name }: Named): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

const ours = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

/** Columns that the database computes are left out: it computes them again. */
const tables = `SELECT n.nspname AS schema, c.relname AS name, pg_table_size(c.oid)::float8 AS bytes,
    pg_total_relation_size(c.oid)::float8 AS "diskBytes",
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND ${ours} ORDER BY 1, 2`;

const sequences = `SELECT n.nspname AS schema, c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'S' AND ${ours} ORDER BY 1, 2`;

/** What values look like in a copy, whoever reads it where: the same rows are the same bytes. */
export const plainCopies = [
  "SET LOCAL timezone = 'UTC'",
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'postgres'",
  "SET LOCAL extra_float_digits = 1",
  "SET LOCAL bytea_output = 'hex'",
  "SET LOCAL client_encoding = 'UTF8'",
  "SET LOCAL synchronize_seqscans = off",
];

export type Table = Named & {
  bytes: number;
  /** Its indexes as well. */
  diskBytes: number;
  columns: string[];
};

/** Every table of the database, with what it takes on the disk. */
export const listTables = async (client: DatabaseClient): Promise<Table[]> =>
  (await client.query<Table>(tables)).rows;

/** A sequence goes on while tables are copied: what it stands at here is never behind them. */
export async function readSequences(client: DatabaseClient): Promise<Sequence[]> {
  const { rows } = await client.query<Named>(sequences);
  const found: Sequence[] = [];
  for (const one of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${identifier(one)}`,
    );
    for (const row of state.rows) found.push({ ...one, ...row });
  }
  return found;
}

const columnsOf = ({ columns }: Pick<TableCopy, "columns">) =>
  columns.map(escapeIdentifier).join(", ");

export const copyOut = (table: Pick<TableCopy, "schema" | "name" | "columns">): string =>
  `COPY ${identifier(table)} (${columnsOf(table)}) TO STDOUT`;

export const copyIn = (table: Pick<TableCopy, "schema" | "name" | "columns">): string =>
  `COPY ${identifier(table)} (${columnsOf(table)}) FROM STDIN`;
