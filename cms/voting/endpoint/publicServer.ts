import type { RequestListener } from "node:http";
import { longestSilence, slowClientLimits } from "#leaves/slowClientLimits.ts";
import type { VoteService } from "./ask.ts";
import { VoteServer } from "./lane/VoteServer.ts";

/**
 * The server of every process that answers the public. Who sends slowly holds a socket, not a database connection; the
 * limits say for how long.
 */
export const publicServer = (options: {
  service: VoteService;
  /** Answers what is not under `/vote`; without it the vote endpoint answers that too. */
  others?: RequestListener;
  onFault: (error: unknown) => void;
}): VoteServer => {
  const server = new VoteServer({
    ...slowClientLimits,
    requestTimeout: 15_000,
    ...options,
  });
  server.timeout = longestSilence;
  return server;
};
