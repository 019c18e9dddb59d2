import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { KeptAct, KeptReport, Pass } from "./passRules.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;
type Document = { collection: string; id: number | string };

const milliseconds = sql`(extract(epoch FROM at) * 1000)::float8 AS at`;

/** What is kept of 核对 in PostgreSQL, over the transaction of a request (`databaseOf`). Nothing is ever changed or removed. */
export const lintStore = (database: Database) => ({
  /** Passes of a document by the key of what they pass. */
  async passes({ collection, id }: Document): Promise<ReadonlyMap<string, Pass>> {
    const { rows } = await database.execute(
      sql`SELECT key, by, by_name AS "byName", sentence, ${milliseconds}
        FROM editorial.lint_passes WHERE collection = ${collection} AND document = ${String(id)}`,
    );
    return new Map(
      (rows as ({ key: string } & Pass)[]).map(({ key, ...pass }) => [key, pass] as const),
    );
  },
  /** Who comes second to pass a place finds it passed. */
  async pass(
    { collection, id }: Document,
    passed: { key: string; rule: string; quote: string } & Omit<Pass, "at">,
  ): Promise<void> {
    const { key, rule, quote, sentence, by, byName } = passed;
    await database.execute(
      sql`INSERT INTO editorial.lint_passes (collection, document, key, rule, quote, sentence, by, by_name)
        VALUES (${collection}, ${String(id)}, ${key}, ${rule}, ${quote}, ${sentence}, ${by}, ${byName}) ON CONFLICT DO NOTHING`,
    );
  },
  async keep(
    { collection, id }: Document,
    { hash, act, report }: { hash: string; act: KeptAct; report: KeptReport },
  ): Promise<void> {
    await database.execute(
      sql`INSERT INTO editorial.lint_reports (collection, document, hash, act, report)
        VALUES (${collection}, ${String(id)}, ${hash}, ${act}, ${JSON.stringify(report)}::jsonb)`,
    );
  },
  /** The last report that was kept of a document: of one hash, or of any. */
  async kept({ collection, id }: Document, hash?: string): Promise<KeptReport | undefined> {
    const { rows } = await database.execute(
      sql`SELECT report FROM editorial.lint_reports WHERE collection = ${collection} AND document = ${String(id)}
        AND ${hash === undefined ? sql`true` : sql`hash = ${hash}`} ORDER BY id DESC LIMIT 1`,
    );
    return rows[0]?.report as KeptReport | undefined;
  },
});
