import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMemoryEndpoint } from "#tests/factories/memoryEndpoint.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import type { Answer } from "#voting/endpoint/ask.ts";
import { VoteServer } from "#web/server/VoteServer.ts";

const faults: unknown[] = [];
const onFault = (fault: unknown) => faults.push(fault);
const { endpoint } = aMemoryEndpoint({ frozen: aFrozen({ slug: "spring" }), onError: onFault });

/** What handlers that TypeScript cannot stop have answered, by the path that asks for it. */
const nonsense = new Map<string, unknown>([
  ["/vote/nothing", undefined],
  ["/vote/null", null],
  ["/vote/text", "200"],
  ["/vote/office", { ledger: {}, booths: {} }],
  ["/vote/no-body", { status: 200, headers: {} }],
  ["/vote/no-headers", { status: 200, body: "" }],
  ["/vote/no-status", { status: Number.NaN, headers: {}, body: "" }],
  ["/vote/odd-status", { status: 99, headers: {}, body: "" }],
  ["/vote/odd-header", { status: 200, headers: { "X-A": "a\r\nb: c" }, body: "" }],
]);

const server = new VoteServer({
  service: {
    ...endpoint,
    async answer(ask) {
      if (ask.path === "/vote/throws") throw new Error("a handler's own fault");
      return nonsense.has(ask.path) ? (nonsense.get(ask.path) as Answer) : endpoint.answer(ask);
    },
  },
  onFault,
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await endpoint.close();
});

/** How a request comes: by the lane, or past it to node:http. */
const ways = { "in the lane": [], "past the lane": ["Connection: close"] };

/** Sends bytes and reads until the server has nothing more to say. */
async function ask(line: string, headers: readonly string[], body = ""): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1" });
  const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const head = [`${line} HTTP/1.1`, "Host: a", ...headers, ...length].join("\r\n");
  socket.end(`${head}\r\n\r\n${body}`);
  return text(socket);
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
const headerOf = (answer: string, name: string) =>
  new RegExp(`^${name}: (.*)\r$`, "im").exec(answer)?.[1];

const inherited = Object.getOwnPropertyNames(Object.prototype);
const places = inherited.flatMap((key) => [
  `/vote/spring/${key}`,
  `/vote/${key}`,
  `/vote/${key}/counts`,
  `/vote/spring/audit/${key}`,
  `/vote/spring/receipts/${key}`,
  `/vote/spring/done?candidate=${key}&receipt=${key}`,
  `/vote/spring/sms?candidate=${key}`,
  `/vote/spring/wechat?state=${key}&code=${key}`,
  `/vote/spring/objections?filed=${key}`,
]);

describe.each(Object.entries(ways))("asked %s", (_, headers) => {
  test.each(["GET", "HEAD", "POST", "DELETE"])("%s knows own names only", async (method) => {
    for (const place of places) {
      const answer = await ask(`${method} ${place}`, headers);
      expect(statusOf(answer), `${method} ${place}\n${answer}`).toBeLessThan(500);
      expect(statusOf(answer)).toBeGreaterThanOrEqual(200);
    }
    expect(faults).toEqual([]);
  });

  test.each(inherited)("a vote for %s is refused", async (key) => {
    const form = ["Content-Type: application/x-www-form-urlencoded"];
    const json = ["Content-Type: application/json"];
    for (const part of ["likes", "ballots", "objections", "sms", "code"]) {
      for (const body of [`candidate=${key}&choice=${key}&key=${key}&text=${key}`, `${key}=1`])
        expect(
          statusOf(await ask(`POST /vote/spring/${part}?again=1`, [...headers, ...form], body)),
        ).toBeLessThan(500);
      for (const body of [`{"candidate":"${key}","choices":["${key}"]}`, `{"${key}":1}`])
        expect(
          statusOf(await ask(`POST /vote/spring/${part}`, [...headers, ...json], body)),
        ).toBeLessThan(500);
    }
    expect(faults).toEqual([]);
  });

  test.each(["/vote/throws", ...nonsense.keys()])("%s is answered by a 500", async (place) => {
    for (const method of ["GET", "HEAD", "POST"]) {
      faults.length = 0;
      const answer = await ask(`${method} ${place}`, headers);
      expect(statusOf(answer)).toBe(500);
      if (method !== "HEAD") expect(answer).toContain("系统出了点问题");
      expect(faults).toHaveLength(1);
    }
    faults.length = 0;
  });

  test.each([
    ["DELETE", "", "GET, HEAD"],
    ["PUT", "/counts", "GET, HEAD"],
    ["OPTIONS", "/likes", "POST"],
    ["TRACE", "/audit/acts.json", "GET, HEAD"],
    ["PATCH", "/sms", "GET, HEAD, POST"],
    ["POST", "/counts", "GET, HEAD"],
    ["GET", "/likes", "POST"],
    ["HEAD", "/ballots", "POST"],
  ])("%s /vote/spring%s is not taken, and what is", async (method, part, allow) => {
    const answer = await ask(`${method} /vote/spring${part}`, headers);
    expect(statusOf(answer)).toBe(405);
    expect(headerOf(answer, "Allow")).toBe(allow);
  });

  test.each(["health", "openapi"])("/vote/%s can only be read", async (name) => {
    expect(statusOf(await ask(`GET /vote/${name}`, headers))).toBe(200);
    const answer = await ask(`POST /vote/${name}`, headers);
    expect(statusOf(answer)).toBe(405);
    expect(headerOf(answer, "Allow")).toBe("GET, HEAD");
  });
});
