import type pg from "pg";
import { LedgerUnavailable } from "./ledger.ts";

type Statement = { name?: string; text: string };

/** Statements over a pool, answered by their rows; whatever goes wrong is `LedgerUnavailable`. */
export const askOver =
  (pool: Pick<pg.Pool, "query">) =>
  async <Row extends pg.QueryResultRow>(
    statement: Statement | string,
    values: unknown[] = [],
  ): Promise<Row[]> => {
    const asked: Statement = typeof statement === "string" ? { text: statement } : statement;
    try {
      return (await pool.query<Row>({ ...asked, values })).rows;
    } catch (error) {
      throw new LedgerUnavailable(`${asked.name ?? asked.text} failed`, { cause: error });
    }
  };
