import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { createVoteEndpoint } from "#voting/endpoint.ts";

/** A vote endpoint on a free port, asked over real HTTP; redirects are answers. */
export async function serveEndpoint(
  endpoint: Pick<ReturnType<typeof createVoteEndpoint>, "node" | "close">,
) {
  const server = createServer(endpoint.node).listen(0, "127.0.0.1");
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
