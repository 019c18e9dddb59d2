import pg from "pg";

/**
 * Connections of a test or bench. The database may be taken away under them: `pool.end()` resolves before its connections are closed,
 * and an idle one that breaks without a listener ends the whole process.
 */
export function openPool(connectionString: string, max = 2): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  // One may also break in the moment in which it is handed over, before whoever asked for it can listen.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool.on("error", () => undefined);
}
