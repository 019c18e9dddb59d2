type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  on(event: "notification", hear: () => void): unknown;
  once(event: "error" | "end", hear: () => void): unknown;
  release(isBroken?: boolean): void;
};
type Pool = { connect(): Promise<Client> };

/** Any number that nothing else in this database locks. */
const publisherKey = 7_462_190_331;

/**
 * The seat of the publisher: one process has it, from when it got PostgreSQL's lock on until its connection ends, so that another takes over when
 * it is killed, and its books are never behind by what others did in between. The same connection hears of changes in the outbox.
 */
export function publisherSeat(pool: Pool, onChange: () => void) {
  let sitting: Promise<Client> | undefined;
  let hasLock = false;

  function leave(): void {
    sitting = undefined;
    hasLock = false;
  }

  async function sit(): Promise<Client> {
    const client = await pool.connect();
    client.once("error", leave);
    client.once("end", leave);
    client.on("notification", onChange);
    await client.query("LISTEN changes");
    return client;
  }

  async function take(): Promise<boolean> {
    if (hasLock) return true;
    sitting ??= sit();
    try {
      const client = await sitting;
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS taken", [
        publisherKey,
      ]);
      hasLock = rows[0]?.taken === true;
      return hasLock;
    } catch (error) {
      leave();
      throw error;
    }
  }

  return {
    /** Runs the work when this process has the seat, or gets it; answers whether it ran. */
    exclusively: async (work: () => Promise<void>): Promise<boolean> => {
      if (!(await take())) return false;
      await work();
      return true;
    },
    /** Hears of changes from now on, whoever has the seat. */
    listen: async (): Promise<void> => {
      sitting ??= sit();
      await sitting.catch(leave);
    },
    /** Gives the seat to whoever asks next. */
    stop: async (): Promise<void> => {
      const client = await sitting?.catch(() => undefined);
      leave();
      // With its lock: the connection is given to nobody else.
      client?.release(true);
    },
  };
}
