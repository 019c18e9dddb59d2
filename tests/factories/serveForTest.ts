import { onTestFinished } from "vitest";
import type { VoteEndpoint } from "#voting/endpoint/endpoint.ts";
import { serveEndpoint } from "./servedEndpoint.ts";
import type { Serve } from "./voteClient.ts";

/** Serves an endpoint over real HTTP until the test that asks for it is over. */
export function serveForTest(endpoint: VoteEndpoint): Serve {
  const running = serveEndpoint(endpoint);
  onTestFinished(async () => (await running).stop());
  return async (request) => (await running).serve(request);
}
