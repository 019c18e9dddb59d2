type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  on(event: "notification", hear: () => void): unknown;
  once(event: "error" | "end", hear: () => void): unknown;
  release(isBroken?: boolean): void;
};
type Pool = { connect(): Promise<Client> };

/** Work that one process does at a time: any number that nothing else in this database locks, and the channel that tells of more work. */
const seats = {
  publisher: { key: 7_462_190_331, channel: "changes" },
  proof: { key: 7_462_190_333, channel: "tree" },
} as const;

/**
 * The seat of a kind of work: one process has it, from when it got PostgreSQL's lock on until its connection ends, so that another takes over when
 * it is killed, and its books are never behind by what others did in between. The same connection hears of more work.
 */
export function seatOf(pool: Pool, work: keyof typeof seats, onNotice: () => void) {
  const { key, channel } = seats[work];
  let sitting: Promise<Client> | undefined;
  let asking: Promise<boolean> | undefined;
  let hasLock = false;

  function leave(): void {
    sitting = undefined;
    hasLock = false;
  }

  async function sit(): Promise<Client> {
    const client = await pool.connect();
    client.once("error", leave);
    client.once("end", leave);
    client.on("notification", onNotice);
    await client.query(`LISTEN ${channel}`);
    return client;
  }

  async function ask(): Promise<boolean> {
    sitting ??= sit();
    try {
      const client = await sitting;
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS taken", [key]);
      hasLock = rows[0]?.taken === true;
      return hasLock;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Whoever asks while it is asked for gets the same answer: the connection takes one question at a time. */
  async function take(): Promise<boolean> {
    if (hasLock) return true;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    /** Runs the work when this process has the seat, or gets it; answers whether it ran. */
    exclusively: async (work: () => Promise<void>): Promise<boolean> => {
      if (!(await take())) return false;
      await work();
      return true;
    },
    /** Hears of more work from now on, whoever has the seat. */
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
