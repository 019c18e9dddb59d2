import { createVoteEndpoint } from "#voting/endpoint/endpoint.ts";
import type { SignInServices } from "#voting/voters/signIns.ts";
import { serveEndpoint } from "./servedEndpoint.ts";
import { siteOrigin } from "./voteClient.ts";

type Options = {
  databaseUrl: string;
  secret: string;
  signIn: SignInServices;
  hotVotesPerMinute?: number;
  elapsed?: () => number;
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
    clientAddress: ({ header }) => header("x-forwarded-for") ?? "198.51.100.1",
    onError: (error) => faults.push(String(error)),
  });
  return { faults, ...(await serveEndpoint(endpoint)) };
}
