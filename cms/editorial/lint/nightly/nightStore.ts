import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { Day } from "#leaves/shanghaiTime.ts";
import { ruleBook } from "../ruleBook.ts";
import type { NightReport, RuleCount } from "./nightRules.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

export type Night = { day: Day; at: Date; report: NightReport };

/** What the nights found, in PostgreSQL. */
export const nightStore = (database: Database) => ({
  async last(): Promise<Night | undefined> {
    const { rows } = await database.execute(
      sql`SELECT day::text, at, report FROM editorial.lint_nights ORDER BY day DESC LIMIT 1`,
    );
    const [row] = rows as { day: Day; at: string; report: NightReport }[];
    return row && { ...row, at: new Date(row.at) };
  },
  /** The day of the last night, which is asked for far more often than what it found. */
  async lastDay(): Promise<Day | undefined> {
    const { rows } = await database.execute(
      sql`SELECT max(day)::text AS day FROM editorial.lint_nights`,
    );
    return (rows[0]?.day as Day | null) ?? undefined;
  },
  /** A night is kept once; a process that comes second finds it kept. */
  async keep(day: Day, report: NightReport): Promise<void> {
    await database.execute(
      sql`INSERT INTO editorial.lint_nights (day, report)
        VALUES (${day}::date, ${JSON.stringify(report)}::jsonb) ON CONFLICT DO NOTHING`,
    );
  },
  /** Findings of texts that went live since, by rule; one place counts once. */
  async counts(since: Date): Promise<RuleCount[]> {
    const { rows } = await database.execute(
      sql`WITH found AS (
          SELECT r.collection, r.document, line->>'rule' AS rule, line->>'key' AS key, bool_or(r.act = 'publish') AS stood
          FROM editorial.lint_reports r, jsonb_array_elements(r.report->'lines') line
          WHERE r.at >= ${since.toISOString()}::timestamptz AND EXISTS (
            SELECT 1 FROM editorial.lint_reports p
            WHERE p.collection = r.collection AND p.document = r.document AND p.act = 'publish' AND p.id >= r.id)
          GROUP BY 1, 2, 3, 4)
        SELECT rule, count(*)::int AS found, (count(*) FILTER (WHERE stood))::int AS stood FROM found GROUP BY rule`,
    );
    return (rows as RuleCount[]).filter(({ rule }) => Object.hasOwn(ruleBook, rule));
  },
});
