import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createVoteEndpoint } from "#voting/endpoint.ts";
import type { SignInServices } from "#voting/identity/signIns.ts";
import { siteOrigin } from "./voteClient.ts";

type Options = {
  databaseUrl: string;
  secret: string;
  signIn: SignInServices;
  hotVotesPerMinute?: number;
};

/** The endpoint over PostgreSQL behind a proxy of ours that says where a request comes from, and what it complained of. */
export async function startSignInEndpoint({ databaseUrl, secret, signIn, ...options }: Options) {
  const faults: string[] = [];
  const endpoint = createVoteEndpoint({
    ...options,
    signIn: () => signIn,
    databaseUrl,
    secret,
    siteOrigin,
    clientAddress: ({ headers }) => String(headers["x-forwarded-for"] ?? "198.51.100.1"),
    onError: (error) => faults.push(String(error)),
  });
  const server = createServer(endpoint.node).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    faults,
    serve: (request: Request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(`${origin}${pathname}${search}`, request), { redirect: "manual" });
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await endpoint.close();
    },
  };
}
