import { type IncomingMessage, request, type ServerResponse } from "node:http";

type Forwarded = IncomingMessage & { originalUrl?: string };

/** Hands requests on to another server as they are, and its answers back. */
export const forwardTo =
  (origin: string) =>
  (incoming: Forwarded, response: ServerResponse): void => {
    const { method, headers, url } = incoming;
    // A mounted handler sees the address without its mount point; the original one is kept beside it.
    const target = new URL(incoming.originalUrl ?? url ?? "/", origin);
    const outgoing = request(target, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.once("error", () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  };
