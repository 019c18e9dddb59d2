import { sql } from "@payloadcms/db-postgres";
import type { Payload } from "payload";
import type { Reviewed } from "../review/reviewStore.ts";

export type Numbered = { year: number; number: number; act: number; at: number } & Reviewed;

type Row = Omit<Numbered, "at"> & { at: string };

const columns = sql`s.year, s.number, s.act::int, s.collection, s.document AS id,
  extract(epoch FROM a.at) * 1000 AS at FROM editorial.slips s JOIN editorial.acts a ON a.id = s.act`;

const read = (rows: unknown[]): Numbered[] =>
  (rows as Row[]).map((row) => ({ ...row, at: Number(row.at) }));

/** Gives every publication that has none its number (rule R19); outside of transactions that do more, for others wait for it. */
const giveNumbers = ({ db }: Payload) => db.drizzle.execute(sql`SELECT editorial.number_slips()`);

/** The numbered publications of a document, oldest first; `at` is when it went live, in milliseconds since 1970. */
export async function slipsOf(payload: Payload, document: Reviewed): Promise<Numbered[]> {
  await giveNumbers(payload);
  const { rows } = await payload.db.drizzle.execute(
    sql`SELECT ${columns} WHERE s.collection = ${document.collection} AND s.document = ${document.id} ORDER BY s.act`,
  );
  return read(rows);
}

/** The numbered publications of a month of Beijing time (`YYYY-MM`), in the order of their numbers. */
export async function slipsIn(payload: Payload, month: string): Promise<Numbered[]> {
  await giveNumbers(payload);
  const { rows } = await payload.db.drizzle.execute(
    sql`SELECT ${columns} WHERE to_char(a.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') = ${month} ORDER BY s.year, s.number`,
  );
  return read(rows);
}
