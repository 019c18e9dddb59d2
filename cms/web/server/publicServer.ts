import type { IncomingMessage, RequestListener } from "node:http";
import { longestSilence, slowClientLimits } from "#leaves/slowClientLimits.ts";
import type { VoteService } from "#voting/endpoint/ask.ts";
import { VoteServer } from "./VoteServer.ts";

/** Hangs up on whoever has not sent a whole body in time. */
function letGoIfSlow(request: IncomingMessage, ms: number): void {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return;
  const timer = setTimeout(() => request.complete || request.socket.destroy(), ms);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
}

/**
 * The server of every process that answers the public. Who sends slowly holds a socket, not a database connection; the
 * limits say for how long.
 */
export const publicServer = (options: {
  service: VoteService;
  /** Answers what is not under `/vote`; without it the vote endpoint answers that too. */
  others?: RequestListener;
  /** Addresses whose requests may take as long as a large form over a bad network does; none by default. */
  isLarge?: (url: string) => boolean;
  /** Both waits, in ms. */
  patience?: { ofAll: number; ofLarge: number };
  onFault: (error: unknown) => void;
}): VoteServer => {
  const { isLarge, patience = { ofAll: 15_000, ofLarge: 120_000 }, ...rest } = options;
  const server = new VoteServer({
    ...slowClientLimits,
    requestTimeout: isLarge ? patience.ofLarge : patience.ofAll,
    ...rest,
  });
  server.timeout = longestSilence;
  if (isLarge)
    server.prependListener("request", (request) => {
      if (!isLarge(request.url ?? "")) letGoIfSlow(request, patience.ofAll);
    });
  return server;
};
