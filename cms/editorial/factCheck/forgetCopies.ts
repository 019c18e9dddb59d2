import type { Payload } from "payload";
import { environment } from "#leaves/environment.ts";

/**
 * Rule R38: takes out what ended links for people outside showed, and answers of how many. With a number of years, what was asked and answered goes as the
 * other records of reviews do (rule R25).
 */
export async function forgetCopies({ db }: Pick<Payload, "db">): Promise<number> {
  const { REVIEW_KEEP_YEARS: years } = environment("REVIEW_KEEP_YEARS");
  const { rows } = await db.pool.query("SELECT editorial.forget_copies() AS gone");
  if (years !== undefined) await db.pool.query("SELECT editorial.forget_fact_checks($1)", [years]);
  return Number(rows[0]?.gone ?? 0);
}
