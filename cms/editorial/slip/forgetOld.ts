import { sql } from "@payloadcms/db-postgres";
import type { Payload } from "payload";
import { environment } from "#leaves/environment.ts";

/** Forgets the records that are older than they are kept (rule R25), and answers of how many documents. */
export async function forgetOld({ db }: Pick<Payload, "db">): Promise<number> {
  const { REVIEW_KEEP_YEARS: years } = environment("REVIEW_KEEP_YEARS");
  if (years === undefined) return 0;
  const { rows } = await db.drizzle.execute(sql`SELECT editorial.forget(${years}::int) AS gone`);
  return Number(rows[0]?.gone ?? 0);
}
