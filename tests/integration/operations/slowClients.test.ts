import { once } from "node:events";
import type { Server } from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { publicServer } from "#web/server/publicServer.ts";
import { cmsServer } from "../../../cms/app/cmsServer.ts";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const quick = { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 };

async function serve(answer: Parameters<typeof cmsServer>[0], limits: object = quick) {
  server = cmsServer(answer, limits);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const greet: Parameters<typeof cmsServer>[0] = async (request, response) => {
  for await (const _ of request);
  response.end("网格");
};

/** Sends a beginning and then a letter every 20 ms, for as long as it may. Gives what came back when it was let go. */
async function drip(port: number, beginning: string): Promise<string> {
  const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
  let answer = "";
  socket.on("data", (text) => {
    answer += text;
  });
  socket.on("error", () => undefined);
  socket.write(beginning);
  const dripping = setInterval(() => socket.writable && socket.write("x"), 20);
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(dripping);
  return answer;
}

describe("whoever sends slowly to the cms", () => {
  it.each([
    ["a header, letter by letter", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
    [
      "a body, letter by letter",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n",
    ],
    ["an address, letter by letter", "GET /"],
  ])("is let go in time: %s", async (_what, beginning) => {
    const port = await serve(greet);
    expect(await drip(port, beginning)).toMatch(/^(HTTP\/1\.1 408|$)/);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("网格");
  });

  it("is let go by default, too, and holds a bounded number of connections", async () => {
    await serve(greet, undefined);
    expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(120_000);
    expect(server.timeout).toBeGreaterThan(0);
    expect(server.maxConnections).toBeLessThanOrEqual(1_000);
  });
});

it("an answer that fails is a 500 and ends nothing", async () => {
  const port = await serve(async () => {
    throw new Error("no page");
  });
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(500);
});

it("an answer that breaks off is not taken for a whole one", async () => {
  const port = await serve(async (_, response) => {
    response.write("half");
    throw new Error("no more");
  });
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  await expect(answer.text()).rejects.toThrow();
});

/** Status of the answer to a request whose first line is this. */
async function statusOf(port: number, firstLine: string, host = "localhost") {
  const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
  socket.write(`${firstLine} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const text of socket) answer += text;
  return answer.split(" ")[1];
}

it.each([
  ["TRACE /api/cases", "405"],
  ["PROPFIND /admin", "405"],
  ["GET /admin/%E0%A4%A", "400"],
  ["OPTIONS *", "400"],
  ["GET /admin/%E7%BD%91?where=%E0%A4%A", "200"],
])("what Next cannot read is its sender's mistake: %s", async (firstLine, status) => {
  expect(await statusOf(await serve(greet), firstLine)).toBe(status);
});

it.each([
  ["a b", "400"],
  ["@", "400"],
  ["[::1", "400"],
  ["a.cn:99999", "400"],
  ["a.cn:x", "400"],
  ["<b>", "400"],
  ["a.cn/b", "400"],
  ["", "200"],
  ["a_1.cn:8080", "200"],
  ["[::1]:3000", "200"],
])("a host that is none is its sender's mistake: %s", async (host, status) => {
  expect(await statusOf(await serve(greet), "GET /admin", host)).toBe(status);
});

it("a request for another protocol is answered as every other, whoever would take the connection over", async () => {
  const port = await serve(greet);
  // As Next does with its first request.
  server.on("upgrade", () => undefined);
  const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
  socket.write(
    "GET /admin HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  );
  const [answer] = await once(socket, "data", { signal: AbortSignal.timeout(2_000) });
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

it("whoever asks the public server and reads nothing is let go", async () => {
  const isOver = Promise.withResolvers<void>();
  const answering = publicServer({
    service: { answer: () => expect.fail("no vote"), clientAddress: () => undefined },
    others: (_, response) => {
      response.once("close", isOver.resolve);
      response.end(Buffer.alloc(64 * 1024 * 1024));
    },
    onFault: (error) => expect.fail(String(error)),
  });
  server = answering;
  expect(answering.timeout).toBeGreaterThan(0);
  expect(answering.timeout).toBeLessThanOrEqual(180_000);
  answering.timeout = 200;
  answering.listen(0, "127.0.0.1");
  await once(answering, "listening");
  const socket = net.connect((answering.address() as AddressInfo).port, "127.0.0.1").pause();
  socket.on("error", () => undefined);
  socket.write("GET /data.csv HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await isOver.promise;
  socket.destroy();
});

it("whoever sends a body slowly to the public server is let go, but for addresses of large forms", async () => {
  server = publicServer({
    service: { answer: () => expect.fail("no vote"), clientAddress: () => undefined },
    others: (request, response) => {
      request.resume();
      request.once("end", () => response.end("收到"));
    },
    isLarge: (url) => url === "/form/",
    patience: { ofAll: 200, ofLarge: 60_000 },
    onFault: (error) => expect.fail(String(error)),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const beginning = (path: string) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\n`;
  // Forty letters take 800 ms: longer than everybody has.
  expect(await drip(port, beginning("/search/"))).toBe("");
  const form = net.connect(port, "127.0.0.1").setEncoding("utf8");
  form.write(beginning("/form/"));
  const dripping = setInterval(() => form.write("x"), 20);
  const [answer] = await once(form, "data");
  clearInterval(dripping);
  form.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});
