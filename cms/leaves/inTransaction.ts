type Client = {
  query(text: string, values: unknown[]): Promise<unknown>;
  release(isBroken?: boolean): void;
};

/** Runs the work inside a transaction of a connection of its own: what it writes stands when it is done, and not when it rejects. */
export async function inTransaction<C extends Client, T>(
  pool: { connect(): Promise<C> },
  work: (client: C) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("BEGIN", []);
    const done = await work(client);
    await client.query("COMMIT", []);
    isBroken = false;
    return done;
  } catch (error) {
    // A connection that cannot even roll back is given to nobody else, and is not what went wrong.
    await client.query("ROLLBACK", []).then(
      () => {
        isBroken = false;
      },
      () => undefined,
    );
    throw error;
  } finally {
    client.release(isBroken);
  }
}
