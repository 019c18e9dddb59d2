type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  on(event: "notification", hear: () => void): unknown;
  once(event: "error" | "end", hear: () => void): unknown;
  release(isBroken?: boolean): void;
};
type Pool = { connect(): Promise<Client> };
type Place = {
  ask: Client["query"];
  /** Whether it has the lock. */
  isSeated: boolean;
  isGone: boolean;
  leave: () => void;
};

/** Work that one process does at a time: any number that nothing else in this database locks, and the channel that tells of more work. */
const seats: Record<
  "publisher" | "proof" | "schedules" | "watch",
  { key: number; channel?: string }
> = {
  publisher: { key: 7_462_190_331, channel: "changes" },
  proof: { key: 7_462_190_333, channel: "tree" },
  schedules: { key: 7_462_190_334 },
  watch: { key: 7_462_190_335 },
};

type Options = {
  onNotice?: () => void;
  /** After how long a silence the server ends the connection, and how often it says something, in ms. */
  longestSilenceMs?: number;
  wordMs?: number;
};

/** A seat that one process has at a time. */
export type DatabaseSeat = {
  /** Hears of more work from now on, whoever has the seat. */
  listen(): Promise<void>;
  /** Runs the work when this process has the seat, or gets it; answers whether it ran. */
  exclusively(work: () => Promise<void>): Promise<boolean>;
  /** Gives the seat to whoever asks next. */
  stop(): Promise<void>;
};

/** Whether some process has the seat of a kind of work, asked by any login of the database. */
export async function isSeatTaken(
  db: Pick<Client, "query">,
  work: keyof typeof seats,
): Promise<boolean> {
  const lock = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::bigint << 32 | objid::bigint) = $1`;
  const { rows } = await db.query(`SELECT EXISTS (${lock}) AS taken`, [seats[work].key]);
  return rows[0]?.taken === true;
}

/** A connection takes one question at a time. */
const inTurn = (client: Client): Client["query"] => {
  let last: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const answer = last.then(() => client.query(text, values));
    last = answer.catch(() => undefined);
    return answer;
  };
};

/**
 * The seat of a kind of work: one process has it, from when it got PostgreSQL's lock on until its connection ends, so that another takes over when
 * it is killed, and its books are never behind by what others did in between. So it does when it hangs, or its machine is gone without a word:
 * the server ends a connection that says nothing. What a process that hung writes when it goes on must be refused by other means. The same
 * connection hears of more work.
 */
export function databaseSeat(
  pool: Pool,
  work: keyof typeof seats,
  options: Options = {},
): DatabaseSeat {
  const { onNotice, longestSilenceMs = 20_000, wordMs = 5_000 } = options;
  const { key, channel } = seats[work];
  let sitting: Promise<Place> | undefined;

  async function sit(): Promise<Place> {
    const client = await pool.connect();
    const ask = inTurn(client);
    const timer = setInterval(() => void ask("SELECT 1").catch(leave), wordMs);
    timer.unref();
    const place: Place = { ask, isSeated: false, isGone: false, leave };
    function leave(): void {
      if (place.isGone) return;
      place.isGone = true;
      clearInterval(timer);
      // With its lock: the connection is given to nobody else.
      client.release(true);
    }
    client.once("error", leave);
    client.once("end", leave);
    try {
      await ask(`SET idle_session_timeout = ${longestSilenceMs}`);
      if (onNotice) client.on("notification", onNotice);
      if (onNotice && channel) await ask(`LISTEN ${channel}`);
      return place;
    } catch (error) {
      leave();
      throw error;
    }
  }

  async function seated(): Promise<Place> {
    sitting ??= sit();
    const asked = sitting;
    const place = await asked.catch((error: unknown) => {
      if (sitting === asked) sitting = undefined;
      throw error;
    });
    if (!place.isGone) return place;
    if (sitting === asked) sitting = undefined;
    return seated();
  }

  return {
    listen: async () => void (await seated()),
    async exclusively(doWork) {
      const place = await seated();
      if (!place.isSeated) {
        const { rows } = await place.ask("SELECT pg_try_advisory_lock($1) AS taken", [key]);
        place.isSeated = rows[0]?.taken === true;
      }
      if (!place.isSeated) return false;
      await doWork();
      return true;
    },
    async stop() {
      const place = await sitting?.catch(() => undefined);
      sitting = undefined;
      place?.leave();
    },
  };
}
