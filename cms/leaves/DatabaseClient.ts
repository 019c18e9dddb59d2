import { Socket } from "node:net";
import pg from "pg";

/**
 * A connection that does not wait for ever. `pg`'s own `query_timeout` gives up on the answer and keeps the connection: a
 * rollback that was still to be sent is dropped with it, and the next one who borrows the connection works inside a
 * transaction that nobody ends. Here a server that stays silent for so long loses the connection, and everything that
 * waits on it fails at once. What breaks is told to those who wait, never as an error that nobody caught.
 */
export class DatabaseClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    const { query_timeout: patienceMs, ...others } = config;
    const socket = new Socket();
    super({ ...others, stream: () => socket });
    this.on("error", () => undefined);
    if (!patienceMs) return;
    let waiting: NodeJS.Timeout | undefined;
    const giveUp = () =>
      socket.destroy(new Error(`the database was silent for ${patienceMs / 1000} s`));
    this.query = new Proxy(this.query, {
      apply: (query, self, given) => {
        clearTimeout(waiting);
        waiting = setTimeout(giveUp, patienceMs);
        return Reflect.apply(query, self, given);
      },
    });
    for (const event of ["drain", "end"] as const) this.on(event, () => clearTimeout(waiting));
  }
}
