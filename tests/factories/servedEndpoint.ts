import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { VoteService } from "#voting/endpoint/ask.ts";
import type { VoteEndpoint } from "#voting/endpoint/endpoint.ts";
import { VoteServer } from "#web/server/VoteServer.ts";

/** A vote endpoint on a free port, asked over real HTTP; redirects are answers. */
export async function serveEndpoint(endpoint: VoteService & Pick<VoteEndpoint, "close">) {
  const onFault = (error: unknown) => {
    throw error;
  };
  const server = new VoteServer({ service: endpoint, onFault }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve: (request: Request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(`${origin}${pathname}${search}`, request), { redirect: "manual" });
    },
    /** Ends the endpoint's pool too. */
    async stop() {
      server.closeAllConnections();
      server.close();
      await endpoint.close();
    },
  };
}
