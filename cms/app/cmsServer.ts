import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { faultLine } from "#leaves/faultLine.ts";
import { inOriginForm } from "#leaves/inOriginForm.ts";
import { longestSilence, slowClientLimits } from "#leaves/slowClientLimits.ts";
import { type BodyKind, bodyKind, largestBody } from "./bodyLimitRules.ts";
import { limitBody } from "./limitBody.ts";
import { methods, refusal } from "./refusal.ts";
import { refuse } from "./refuse.ts";
import { wording } from "./wording.ts";

/** A picture of 20 MB on a line of 2 Mbit/s takes 80 seconds. */
const cmsLimits = { ...slowClientLimits, requestTimeout: 120_000 };

/**
 * Nobody takes a connection over: what asks for another protocol is answered as what it is beside that (RFC 9110, 7.8). Next would take
 * it, past this door, and never answer.
 */
const noUpgrade = { shouldUpgradeCallback: () => false };

/** Connections at once; the browsers of a newsroom hold six each. */
const mostConnections = 1_000;

/** Told as the API tells its errors, which the panel shows, and as plain text elsewhere. */
const tooLarge = (kind: BodyKind, url: string) => {
  const message = wording.tooLarge[kind];
  const isApi = url.startsWith("/api/");
  const type = isApi ? "application/json" : "text/plain; charset=utf-8";
  const text = isApi ? JSON.stringify({ errors: [{ message }] }) : message;
  return { status: 413, headers: { "Content-Type": type }, text };
};

/** The server of the panel and its API. What `answer` throws is a 500 and a line of the log. */
export function cmsServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  limits: ServerOptions & { readonly patienceMs?: number } = cmsLimits,
): Server {
  const server = createServer({ ...limits, ...noUpgrade }, (request, response) => {
    inOriginForm(request);
    const { patienceMs } = limits;
    const status = refusal(request);
    if (status) {
      const Allow = methods.join(", ");
      refuse(request, response, { status, headers: { Allow }, patienceMs });
      return;
    }
    const { method = "", url = "", headers } = request;
    const kind = bodyKind({ method, url, contentType: headers["content-type"] });
    let isTooLarge = false;
    limitBody(request, largestBody[kind], () => {
      isTooLarge = true;
      if (response.headersSent) return void request.destroy();
      refuse(request, response, { ...tooLarge(kind, url), patienceMs });
    });
    if (isTooLarge) return;
    answer(request, response).catch((error: unknown) => {
      // Whoever asked has gone, or was hung up on: a connection that broke is no fault of ours.
      if (request.socket.destroyed || isTooLarge) return;
      console.error(`cms: ${faultLine(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.maxConnections = mostConnections;
  server.timeout = longestSilence;
  return server;
}
