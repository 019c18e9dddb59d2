import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { voteEndpointOver } from "#voting/endpoint.ts";
import { createPostgresLedger } from "#voting/store/postgresLedger.ts";
import { createPostgresRecordStore } from "#voting/store/postgresRecordStore.ts";
import { createPostgresSealStore } from "#voting/store/postgresSealStore.ts";
import { siteOrigin } from "./voteClient.ts";

/** The endpoint over PostgreSQL on a free port, without its sealer: the test says when votes are sealed. */
export async function startUnsealedEndpoint({ pool, secret }: { pool: pg.Pool; secret: string }) {
  const endpoint = voteEndpointOver(createPostgresLedger(pool), {
    secret,
    siteOrigin,
    seals: createPostgresSealStore(pool),
    record: createPostgresRecordStore(pool),
  });
  const server = createServer(endpoint.node).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve: (request: Request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(`${origin}${pathname}${search}`, request), { redirect: "manual" });
    },
    /** Ends the pool too. */
    async stop() {
      server.closeAllConnections();
      server.close();
      await endpoint.close();
    },
  };
}
