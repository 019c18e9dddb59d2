import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import type { Act } from "./act.ts";
import type { ReviewStore } from "./reviewStore.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

type ActRow = { id: number; kind: string; by: string; by_name: string; at: string; detail: object };

const actOf = ({ by_name: byName, at, detail, ...row }: ActRow): Act =>
  ({ ...row, ...detail, byName, at: Number(at) }) as Act;

/** The store in PostgreSQL, over the transaction of a request (`databaseOf`). */
export const postgresReviewStore = (database: Database): ReviewStore => ({
  async acts({ collection, id }) {
    const { rows } = await database.execute(
      sql`SELECT id::int, kind, by, by_name, extract(epoch FROM at) * 1000 AS at, detail
        FROM editorial.acts WHERE collection = ${collection} AND document = ${id} ORDER BY id`,
    );
    return (rows as ActRow[]).map(actOf);
  },
  async append({ collection, id }, { kind, by, byName, ...detail }) {
    await database.execute(
      sql`INSERT INTO editorial.acts (collection, document, kind, by, by_name, detail)
        VALUES (${collection}, ${id}, ${kind}, ${by}, ${byName}, ${JSON.stringify(detail)}::jsonb)`,
    );
  },
  async keep({ collection, id }, hash, form) {
    await database.execute(
      sql`INSERT INTO editorial.snapshots (collection, document, hash, form)
        VALUES (${collection}, ${id}, ${hash}, ${JSON.stringify(form)}::jsonb) ON CONFLICT DO NOTHING`,
    );
  },
  async forms({ collection, id }) {
    const { rows } = await database.execute(
      sql`SELECT hash, form FROM editorial.snapshots WHERE collection = ${collection} AND document = ${id}`,
    );
    return new Map(
      (rows as { hash: string; form: ReadersForm }[]).map((row) => [row.hash, row.form]),
    );
  },
  async urgentOf(accounts, now) {
    const { rows } = await database.execute(
      sql`SELECT DISTINCT u.collection, u.document AS id FROM editorial.acts u
        WHERE u.kind = 'urgent' AND (u.detail->>'deadline')::numeric < ${now} AND EXISTS (
          SELECT 1 FROM editorial.acts w WHERE w.collection = u.collection AND w.document = u.document
          AND w.kind IN ('write', 'submit') AND w.by IN (SELECT jsonb_array_elements_text(${JSON.stringify(accounts)}::jsonb)))`,
    );
    return rows as { collection: string; id: string }[];
  },
});
