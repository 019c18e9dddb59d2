import type { IncomingMessage } from "node:http";

/** No name and password, which RFC 9110, 4.2.4 calls an error. */
const absolute = /^https?:\/\/((?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?)(\/[^#\\]*|\?[^#\\]*)?$/i;

/**
 * Reads a request in absolute form (`GET http://a.cn/cases/ HTTP/1.1`) as every other: its path and query, and the host it names,
 * which goes before the header's. Source: RFC 9112, 3.2.2. Whatever else stands there stays, for the caller to refuse.
 */
export function inOriginForm(request: IncomingMessage): void {
  const [, host, rest = "/"] = absolute.exec(request.url ?? "") ?? [];
  if (host === undefined) return;
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
  request.headers.host = host;
}
