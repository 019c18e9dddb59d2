import { Socket } from "node:net";
import pg from "pg";
import { databaseHosts } from "./databaseHosts.ts";
import { databasePrimary } from "./databasePrimary.ts";

type Connected = ((error: Error) => void) & ((error: null, client: pg.Client) => void);

/**
 * Where PostgreSQL tells that it stopped waiting for a standby: `WARNING: canceling wait for synchronous replication due to user request`, in the
 * language of the server. The transaction stands there and perhaps nowhere else, and the statement is answered as if all were well.
 */
const cancelledWait = "SyncRepWaitForLSN";

/**
 * A connection that does not wait for ever. `pg`'s own `query_timeout` gives up on the answer and keeps the connection: a
 * rollback that was still to be sent is dropped with it, and the next one who borrows the connection works inside a
 * transaction that nobody ends. Here a server that stays silent for so long loses the connection, and everything that
 * waits on it fails at once. What breaks is told to those who wait, never as an error that nobody caught.
 *
 * Of a list of hosts it takes the one that takes writes. An answer whose wait for a standby was cancelled is none: the connection ends with it, and
 * whoever asked knows as little as when it breaks (decision 0066).
 */
export class DatabaseClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    const { query_timeout: patienceMs, connectionString, ...others } = config;
    const socket = new Socket();
    const hosts = connectionString === undefined ? [] : databaseHosts(connectionString);
    super({ ...others, connectionString: hosts[0], stream: () => socket });
    this.on("error", () => undefined);
    if (hosts.length > 1) connectToWritable(this, { hosts, limits: others, socket });
    const doubt = doubtOf(this, socket);
    let waiting: NodeJS.Timeout | undefined;
    const giveUp = () =>
      socket.destroy(new Error(`the database was silent for ${(patienceMs ?? 0) / 1000} s`));
    this.query = new Proxy(this.query, {
      apply: (query, self, given: unknown[]) => {
        clearTimeout(waiting);
        if (patienceMs) waiting = setTimeout(giveUp, patienceMs);
        const answer = Reflect.apply(query, self, given.map(doubt.heardBy));
        return answer instanceof Promise ? answer.then(doubt.ask) : answer;
      },
    });
    for (const event of ["drain", "end"] as const) this.on(event, () => clearTimeout(waiting));
  }
}

/** Ends a connection that an answer in doubt came on, and lets nobody believe that one. */
function doubtOf(client: pg.Client, socket: Socket) {
  let doubt: Error | undefined;
  client.on("notice", ({ routine }) => {
    if (routine !== cancelledWait) return;
    doubt = new Error("the wait for a standby was cancelled: the commit may be lost");
    socket.destroy(doubt);
  });
  return {
    /** For those who wait for a promise. */
    ask<T>(result: T): T {
      if (doubt) throw doubt;
      return result;
    },
    /** For those who gave a function, the last of their arguments. */
    heardBy: (given: unknown): unknown =>
      typeof given === "function"
        ? (error: unknown, result: unknown) => given(error ?? doubt, result)
        : given,
  };
}

/** Before it connects, the client looks for the host that takes writes. */
function connectToWritable(
  client: pg.Client,
  way: { hosts: readonly string[]; limits: pg.ClientConfig; socket: Socket },
): void {
  const connect = client.connect.bind(client);
  const connected = async () => {
    const place = await databasePrimary(way.hosts, way.limits);
    // Whoever waited may have given up meanwhile, and would never end what came late.
    if (way.socket.destroyed) throw new Error("timeout while a host was looked for");
    Object.assign(client, place);
    return connect();
  };
  client.connect = new Proxy(client.connect, {
    apply(_connect, _self, [done]: [Connected?]) {
      if (!done) return connected();
      return void connected().then((found) => done(null, found), done);
    },
  });
}
