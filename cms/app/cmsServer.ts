import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { faultLine } from "#leaves/faultLine.ts";
import { inOriginForm } from "#leaves/inOriginForm.ts";
import { slowClientLimits } from "#leaves/slowClientLimits.ts";
import { methods, refusal } from "./refusal.ts";

/** A picture of 20 MB on a line of 2 Mbit/s takes 80 seconds. */
const cmsLimits = { ...slowClientLimits, requestTimeout: 120_000 };

/** Connections at once; the browsers of a newsroom hold six each. */
const mostConnections = 1_000;

/** Longest silence on a connection, in ms: an answer may wait for the database twice. */
const silenceMs = 180_000;

/** The server of the panel and its API. What `answer` throws is a 500 and a line of the log. */
export function cmsServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  limits: ServerOptions = cmsLimits,
): Server {
  const server = createServer(limits, (request, response) => {
    inOriginForm(request);
    const refused = refusal(request);
    if (refused) return void response.writeHead(refused, { Allow: methods.join(", ") }).end();
    answer(request, response).catch((error: unknown) => {
      // Whoever asked has gone: a connection that broke is no fault of ours.
      if (request.socket.destroyed) return;
      console.error(`cms: ${faultLine(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.maxConnections = mostConnections;
  server.timeout = silenceMs;
  return server;
}
