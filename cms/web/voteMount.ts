import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** An HTTP handler in Web terms, as the vote endpoint exports it. */
export type WebHandler = (request: Request) => Response | Promise<Response>;

/** Whether an address belongs to the vote endpoint. */
export const isVoteAddress = (url: string): boolean => /^\/vote(?:[/?]|$)/.test(url);

/** Hands Node's requests to the vote endpoint. The process-wide Request and Response stay untouched. */
export const voteMount = (
  handler: WebHandler,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) =>
  getRequestListener(handler, { overrideGlobalObjects: false });
