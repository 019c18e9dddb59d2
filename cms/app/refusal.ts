import type { IncomingMessage } from "node:http";

/** What the panel and its API are asked by. */
export const methods: readonly string[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
];

/** A host and perhaps a port; empty and absent are allowed. Source: RFC 9112, 3.2. */
const isHost = (host: string) =>
  /^[\w.:[\]-]*$/.test(host) && URL.canParse(`http://${host === "" ? "localhost" : host}/`);

/** The status of a request that Next cannot read, and would answer as a fault of its own; undefined for all others. */
export function refusal({
  method = "",
  url = "",
  headers: { host = "" },
}: IncomingMessage): 400 | 405 | undefined {
  if (!methods.includes(method)) return 405;
  if (!url.startsWith("/") || !isHost(host)) return 400;
  try {
    decodeURI(url.replace(/\?.*/s, ""));
    return undefined;
  } catch {
    return 400;
  }
}
