import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "#leaves/clientAddress.ts";
import { clientAddressHeader } from "#leaves/clientAddressHeader.ts";
import { strictTransport } from "#leaves/strictTransport.ts";
import { hostCookie } from "#people/signIn/hostCookie.ts";

export type Door = {
  /** Proxies of our own before this process. */
  readonly trustedHops: number;
  /** Whether editors come over https. */
  readonly isSecure: boolean;
};

/**
 * What every request to the cms passes before Next sees it: handlers see no socket, so its address is written into a
 * header of ours, whatever came under that name; the sign-in cookie goes by its guarded name outside; and what the API
 * answers is kept by nobody.
 */
export function receive(request: IncomingMessage, response: ServerResponse, door: Door): void {
  const address = clientAddress({
    socketAddress: request.socket.remoteAddress,
    forwardedFor: request.headers["x-forwarded-for"],
    trustedHops: door.trustedHops,
  });
  request.headers[clientAddressHeader] = address ?? "";
  if (request.url?.startsWith("/api/")) response.setHeader("Cache-Control", "no-store");
  if (!door.isSecure) return;
  response.setHeader("Strict-Transport-Security", strictTransport);
  const { cookie } = request.headers;
  if (cookie !== undefined) request.headers.cookie = hostCookie.inside(cookie);
}

/** For development, where Next owns the server and gives no other way in: Node tells of each request before its server does. */
export const guardDoor = (door: Door): void =>
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    receive(request, response, door);
  });
