import pg from "pg";
import { databaseLimits } from "./databaseLimits.ts";

/** Longest that one statement of the endpoint may run, waiting for another process's batch included. */
const voteMs = 3000;

/** Dates stay the text that PostgreSQL sends; a JavaScript Date would move them to the machine's zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

const planning = "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c jit=off";

/**
 * A few connections that give up soon: a voter is better served by 503 and a retry than by waiting.
 * `synchronous_commit` is set here, so that no default of the server can make an answer come early, and warnings are heard: a wait for a standby that
 * was cancelled is told by one. Every statement
 * finds its rows by an index and in the index's order: in a surge the planner knows the ledger as it was long before, takes all
 * that follows a place for a few rows, and would read and sort the whole ledger for each page of it.
 * `onError` hears of broken idle connections; errors of a query go to its caller.
 */
export function postgresPool(options: {
  databaseUrl: string;
  onError: (error: unknown) => void;
  /** Longest that one statement may run, in ms. */
  statementMs?: number;
  /** What the database's own views call these connections. */
  name?: string;
}): pg.Pool {
  const { statementMs = voteMs, name = "gridpress-voting" } = options;
  const pool = new pg.Pool({
    ...databaseLimits(options.databaseUrl, { name, connectMs: 2000, statementMs }),
    max: 4,
    // Plans are kept by a connection; a new one costs a vote as much as a hundred votes.
    idleTimeoutMillis: 0,
    options: `-c synchronous_commit=on -c client_min_messages=warning ${planning}`,
    types,
  });
  pool.on("error", options.onError);
  return pool;
}
