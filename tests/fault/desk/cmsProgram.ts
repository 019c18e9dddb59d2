import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { getPayload } from "payload";
import { baseHeaders } from "#editorial/desk/base.wire.ts";
import { answerRest } from "#people/answerRest.ts";

/**
 * REST of the cms behind a port: `node tests/fault/desk/cmsProgram.ts [unchecked]`; says its port when it is at work. With `unchecked` what a
 * save says of its base never arrives: a cms without the check.
 */
const isUnchecked = process.argv[2] === "unchecked";
const { default: config } = await import("../../../cms/payload.config.ts");
const payload = await getPayload({ config });
payload.db.pool.on("error", () => undefined);
const answer = answerRest(Promise.resolve(payload.config));

const server = http.createServer(async (incoming, outgoing) => {
  const { method = "GET" } = incoming;
  const headers = new Headers(incoming.headers as Record<string, string>);
  if (isUnchecked) headers.delete(baseHeaders.base);
  const body = await text(incoming);
  const url = `http://localhost:3000${incoming.url}`;
  const response = await answer(new Request(url, { method, headers, ...(body && { body }) }));
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.end(await response.text());
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
console.log((server.address() as AddressInfo).port);
