import pg from "pg";

/** Where a server listens. */
type Host = { host: string; port: number };

/** A connection that only asks whether its server takes writes. */
class HostProbe extends pg.Client {
  async place(): Promise<Host> {
    this.on("error", () => undefined);
    try {
      await this.connect();
      const { rows } = await this.query<{ transaction_read_only: string }>(
        "SHOW transaction_read_only",
      );
      if (rows[0]?.transaction_read_only === "off") return { host: this.host, port: this.port };
      throw new Error(`${this.host}:${this.port} takes no writes`);
    } finally {
      void this.end().catch(() => undefined);
    }
  }
}

const searches = new Map<string, Promise<Host>>();

/**
 * The server of a list that takes writes: the primary of a cluster, wherever it is now. All are asked at once, so that one which is gone without a
 * word holds up nobody, and whoever looks for the same one at the same time shares the answer. Rejects with the reason of each when there is none.
 */
export function databasePrimary(hosts: readonly string[], limits: pg.ClientConfig): Promise<Host> {
  const list = hosts.join();
  const running = searches.get(list);
  if (running) return running;
  const { connectionTimeoutMillis: connectMs } = limits;
  const probes = hosts.map((connectionString) =>
    new HostProbe({
      ...{ connectionString, connectionTimeoutMillis: connectMs, query_timeout: connectMs },
      ssl: limits.ssl,
      application_name: limits.application_name,
    }).place(),
  );
  const search = Promise.any(probes).finally(() => searches.delete(list));
  searches.set(list, search);
  return search;
}
