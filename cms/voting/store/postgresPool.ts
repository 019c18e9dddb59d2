import pg from "pg";

/** Longest that one statement of the endpoint may run, waiting for another process's batch included. */
const voteMs = 3000;

/** Dates stay the text that PostgreSQL sends; a JavaScript Date would move them to the machine's zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/**
 * A few connections that give up soon: a voter is better served by 503 and a retry than by waiting.
 * `synchronous_commit` is set here, so that no default of the server can make an answer come early. Every statement
 * finds its rows by an index: without the hint, a plan made while the ledger was small would be kept by its connection
 * through a surge and read the whole ledger again and again.
 * `onError` hears of broken idle connections; errors of a query go to its caller.
 */
export function postgresPool(options: {
  databaseUrl: string;
  onError: (error: unknown) => void;
  /** Longest that one statement may run, in ms. */
  statementMs?: number;
}): pg.Pool {
  const { statementMs = voteMs } = options;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 4,
    connectionTimeoutMillis: 2000,
    query_timeout: statementMs + 1000,
    keepAlive: true,
    // Plans are kept by a connection; a new one costs a vote as much as a hundred votes.
    idleTimeoutMillis: 0,
    application_name: "gridpress-voting",
    options: `-c statement_timeout=${statementMs} -c synchronous_commit=on -c enable_seqscan=off -c jit=off`,
    types,
  });
  pool.on("error", options.onError);
  return pool;
}
