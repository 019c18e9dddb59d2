import { EventEmitter, once } from "node:events";
import { createServer, type Server, type ServerOptions } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aRawVote } from "#tests/factories/plainVotes.ts";
import type { Ask } from "#voting/endpoint/ask.ts";
import { plainRequest } from "#web/server/plainHttp.ts";
import { VoteServer } from "#web/server/VoteServer.ts";

let server: VoteServer;
let faults: unknown[];
let asked: Ask[];
/** Asks for `/vote/slow` are answered when the test says so. */
let gate: EventEmitter;

/** Limits that no test waits for; those of impatient servers are their tests' own. */
async function start(limits: ServerOptions = { keepAliveTimeout: 60_000 }): Promise<void> {
  server = new VoteServer({
    ...limits,
    service: {
      async answer(ask) {
        asked.push(ask);
        if (ask.path === "/vote/slow") {
          const released = once(gate, "go");
          gate.emit("begun");
          await released;
        }
        const { method, path, query, body } = ask;
        return { status: 200, headers: {}, body: JSON.stringify({ method, path, query, body }) };
      },
      clientAddress: ({ socketAddress }) => socketAddress,
    },
    others: (_, response) => response.end("a page"),
    onFault: (fault) => faults.push(fault),
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
}

function stop(): void {
  server.closeAllConnections();
  server.close();
}

beforeEach(async () => {
  [faults, asked, gate] = [[], [], new EventEmitter()];
  await start();
});
afterEach(() => {
  expect(faults).toEqual([]);
  stop();
});

async function dial(to: Server = server): Promise<Socket> {
  const { port } = to.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  socket.on("error", () => {});
  return socket;
}

/** Collects what a connection answers; `count` resolves once so many answers have come. */
function answersOf(socket: Socket) {
  let received = "";
  const turn = new EventEmitter();
  socket.setEncoding("utf8").on("data", (more) => {
    received += more;
    turn.emit("more");
  });
  const answers = () => received.split(/(?=HTTP\/1\.1 )/);
  return async (count: number) => {
    while (
      answers().filter((answer) => answer !== "").length < count ||
      !/\r\n\r\n/.test(answers().at(-1) ?? "")
    )
      await once(turn, "more");
    return answers();
  };
}

const look = "GET /vote/spring?a=1 HTTP/1.1\r\nHost: a\r\n\r\n";
const chunked =
  "POST /vote/spring/likes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

describe("a connection", () => {
  test("brings votes, look-ups, unusual requests and pages, in this order", async () => {
    const socket = await dial();
    const answered = answersOf(socket);
    const expected = [
      [aRawVote(), '"method":"POST","path":"/vote/spring/likes"'],
      [look, '"path":"/vote/spring","query":"a=1"'],
      [chunked, '"body":"abcde"'],
      [aRawVote(), '"path":"/vote/spring/likes"'],
      ["GET /cases/ HTTP/1.1\r\nHost: a\r\n\r\n", "a page"],
      [aRawVote(), '"path":"/vote/spring/likes"'],
    ] as const;
    for (const [index, [request, answer]] of expected.entries()) {
      socket.write(request);
      const answers = await answered(index + 1);
      expect(answers[index]).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answers[index]).toContain(answer);
    }
    expect(asked.map(({ address }) => address)).toEqual(Array(5).fill("127.0.0.1"));
  });

  test.each([1, 7, 60, 200, 260])("may bring a vote in pieces of %i bytes", async (size) => {
    const socket = await dial();
    const answered = answersOf(socket);
    const bytes = Buffer.from(aRawVote());
    for (let at = 0; at < bytes.length; at += size) {
      socket.write(bytes.subarray(at, at + size));
      await new Promise(setImmediate);
    }
    expect((await answered(1))[0]).toContain('"candidate\\":3');
    expect(asked).toHaveLength(1);
  });

  test("may bring several votes at once, answered in order and once each", async () => {
    const socket = await dial();
    const answered = answersOf(socket);
    socket.write([1, 2, 3].map((number) => aRawVote({ body: `{"candidate":${number}}` })).join(""));
    const answers = await answered(3);
    expect(answers.map((answer) => /candidate\\":(\d)/.exec(answer)?.[1])).toEqual(["1", "2", "3"]);
    expect(asked).toHaveLength(3);
  });

  test.each([
    ["a plain", look],
    ["an unusual", chunked],
  ])("may send %s request before it has its answer", async (_, second) => {
    const connected = once(server, "connection");
    const socket = await dial();
    // What came early is kept, and the connection paused: that is when it has arrived.
    const [accepted] = await connected;
    const answered = answersOf(socket);
    const begun = once(gate, "begun");
    socket.write("GET /vote/slow HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun;
    const arrived = once(accepted, "pause");
    socket.write(second);
    await arrived;
    expect(asked).toHaveLength(1);
    gate.emit("go");
    const answers = await answered(2);
    expect(answers[0]).toContain("/vote/slow");
    expect(answers[1]).toContain("/vote/spring");
  });

  test("that ends its side still gets its answer, and then the end", async () => {
    const socket = await dial();
    socket.end(aRawVote());
    expect(await text(socket)).toContain("/vote/spring/likes");
  });

  test("that breaks off is nobody's fault", async () => {
    const socket = await dial();
    const begun = once(gate, "begun");
    socket.write("GET /vote/slow HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun;
    socket.resetAndDestroy();
    const other = await dial();
    const answered = answersOf(other);
    other.write(look);
    await answered(1);
    gate.emit("go");
    await new Promise(setImmediate);
  });

  test("that never says anything is closed as soon as one that sends its head too slowly", async () => {
    stop();
    await start({ keepAliveTimeout: 3_600_000, headersTimeout: 300 });
    const socket = await dial();
    await once(socket.resume(), "close");
  });

  test("that says nothing more is closed", async () => {
    stop();
    await start({ keepAliveTimeout: 50 });
    const socket = await dial();
    const answered = answersOf(socket);
    socket.write(look);
    await answered(1);
    await once(socket, "close");
  });

  test("that sends its head too slowly is told so and closed", async () => {
    stop();
    await start({ connectionsCheckingInterval: 10 });
    const connected = once(server, "connection");
    const socket = await dial();
    const [accepted] = await connected;
    const head = "POST /vote/spring/likes HTTP/1.1\r\nHost: a\r\n";
    socket.write(head);
    await expect.poll(() => accepted.bytesRead).toBe(head.length);
    // Only now is its time over: silence before a head is another case, with another answer.
    server.headersTimeout = 1;
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    expect(asked).toEqual([]);
  });

  test("that sends a body far too long is told so and closed", async () => {
    const socket = await dial();
    socket.write("POST /vote/spring/likes HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("that does not speak HTTP is told so and closed", async () => {
    const socket = await dial();
    socket.write("\x16\x03\x01\x02\x00\x01\x00\x01");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("a server that stops", () => {
  test("finishes the answer under way as the last, and drops silent connections", async () => {
    const [busy, silent] = [await dial(), await dial()];
    const gone = once(silent.resume(), "close");
    const begun = once(gate, "begun");
    busy.write("GET /vote/slow HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun;
    const closed = new Promise((resolve) => server.close(resolve));
    await gone;
    gate.emit("go");
    expect(await text(busy)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\nConnection: close\r\n/s);
    await closed;
  });
});

/** What node:http makes of the same bytes; undefined when it refuses them. */
async function asNodeReads(bytes: Buffer) {
  const node = createServer((request, response) => {
    text(request).then((body) => {
      const { method, url, headers } = request;
      response.setHeader("Connection", "close");
      response.end(JSON.stringify({ method, url, headers, body }));
    });
  }).listen(0, "127.0.0.1");
  await once(node, "listening");
  const socket = await dial(node);
  socket.end(bytes);
  const answer = await text(socket);
  node.closeAllConnections();
  node.close();
  return answer.startsWith("HTTP/1.1 200")
    ? JSON.parse(
        answer.slice(answer.indexOf("\r\n\r\n") + 4).replace(/^[0-9a-f]+\r\n|\r\n0\r\n\r\n$/g, ""),
      )
    : undefined;
}

const scraps = [
  ...[
    "\r\n",
    "\n",
    "\r",
    " ",
    "\t",
    ":",
    ",",
    "0",
    "\0",
    "\x80",
    "A: b\r\n",
    "chunked",
    "Host: b\r\n",
  ],
  ...["/", "?", "#", "%", ""],
];

/** A request that the lane takes, with a scrap put in somewhere and up to two bytes cut out. */
const taken = fc
  .tuple(
    fc.constantFrom(aRawVote(), look, aRawVote({ headers: ["Connection: keep-alive"] })),
    fc.nat(1000),
    fc.constantFrom(...scraps),
    fc.nat(2),
  )
  .map(([given, place, scrap, cut]) => {
    const at = place % given.length;
    return Buffer.from(given.slice(0, at) + scrap + given.slice(at + cut), "latin1");
  })
  .filter((bytes) => plainRequest(bytes) !== undefined);

test("what the lane takes means the same to node:http", () =>
  fc.assert(
    fc.asyncProperty(taken, async (bytes) => {
      const [read, node] = [plainRequest(bytes), await asNodeReads(bytes)];
      const [path, ...query] = String(node?.url).split("?");
      const of = (names: string[]) =>
        Object.fromEntries(names.map((name) => [name, read?.header(name)]));
      expect(node, bytes.toString("latin1")).toEqual({
        method: read?.method,
        url: node?.url,
        headers: of(Object.keys(node?.headers ?? {})),
        body: read?.body,
      });
      expect([path, query.join("?")]).toEqual([read?.path, read?.query]);
    }),
    { numRuns: 250 },
  ));
