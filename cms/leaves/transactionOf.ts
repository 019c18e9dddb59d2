import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import pg from "pg";
import { databaseOf } from "./databaseOf.ts";
import type { Queryable } from "./Queryable.ts";

/** A statement with `$1`, `$2`, … as drizzle takes it. */
const bound = (text: string, values: readonly unknown[]) =>
  sql.join(
    text
      .split(/\$(\d+)/)
      .map((part, at) =>
        at % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`,
      ),
  );

/** Drizzle leaves dates and times as text; elsewhere the ledger's rows carry what pg makes of them. */
const asPgReads = (value: unknown, type: number) =>
  typeof value === "string" ? pg.types.getTypeParser(type)(value) : value;

/**
 * The ledger through the transaction of a request: what is written stands or falls with the document. Without a transaction
 * it is a connection like any other.
 */
export const transactionOf = (req: PayloadRequest): Queryable => ({
  query: async (text, values) => {
    const { fields, rows } = await (await databaseOf(req)).execute(bound(text, values));
    const times = fields.filter(({ dataTypeID }) => dataTypeID === pg.types.builtins.TIMESTAMPTZ);
    for (const row of rows)
      for (const { name, dataTypeID } of times) row[name] = asPgReads(row[name], dataTypeID);
    return { rows };
  },
});
