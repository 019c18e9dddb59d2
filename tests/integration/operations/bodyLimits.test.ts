import { once } from "node:events";
import type { Server } from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { largestBody } from "../../../cms/app/bodyLimitRules.ts";
import { cmsServer } from "../../../cms/app/cmsServer.ts";
import { wording } from "../../../cms/app/wording.ts";

let server: Server;
let read: { bytes: number; isWhole: boolean; fault?: unknown }[] = [];
afterEach(() => {
  server.closeAllConnections();
  server.close();
  read = [];
});

/** A cms that counts what it is given to read. */
async function serve(patienceMs?: number): Promise<number> {
  const counting: Parameters<typeof cmsServer>[0] = async (request, response) => {
    const one: (typeof read)[number] = { bytes: 0, isWhole: false };
    read.push(one);
    // As Next hands it on.
    const body = { method: "POST", body: request, duplex: "half" } as unknown as RequestInit;
    const { body: stream } = new Request("http://localhost/", body);
    try {
      for await (const chunk of stream ?? []) one.bytes += chunk.length;
    } catch (error) {
      one.fault = error;
      throw error;
    }
    one.isWhole = true;
    response.end("网格");
  };
  server = cmsServer(counting, patienceMs === undefined ? undefined : { patienceMs });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

type Sent = {
  method?: string;
  path?: string;
  type?: string;
  /** How many bytes; announced, or in chunks that say so one by one. */
  bytes: number;
  how: "announced" | "in chunks";
  /** Sends on until it is hung up on. */
  isEndless?: boolean;
};

const part = Buffer.alloc(64 * 1024, "x");

/** Sends a request as somebody does who does not stop when answered. Gives the whole answer, when the connection is over. */
async function send(
  port: number,
  { method = "POST", path = "/api/cases", type, bytes, how, isEndless }: Sent,
) {
  const socket = net.connect(port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  socket.on("error", () => undefined);
  const isOver = new Promise((resolve) => socket.once("close", resolve));
  const framing = how === "announced" ? `Content-Length: ${bytes}` : "Transfer-Encoding: chunked";
  socket.write(
    `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${type ?? "application/json"}\r\n${framing}\r\n\r\n`,
  );
  const chunk = (some: Buffer) =>
    how === "announced"
      ? some
      : Buffer.concat([Buffer.from(`${some.length.toString(16)}\r\n`), some, Buffer.from("\r\n")]);
  let sent = 0;
  while (socket.writable && (isEndless || sent < bytes)) {
    const some = isEndless ? part : part.subarray(0, Math.min(part.length, bytes - sent));
    sent += some.length;
    if (!socket.write(chunk(some))) {
      await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), isOver]);
    }
  }
  if (how === "in chunks" && socket.writable) socket.write("0\r\n\r\n");
  await isOver;
  return { status: Number(answer.split(" ")[1]), answer };
}

const mebibyte = 1024 * 1024;
const form = "multipart/form-data; boundary=x";

describe("A27: a request that is too large", () => {
  it.each<[string, Partial<Sent>, string]>([
    ["a document", { bytes: 3 * mebibyte }, wording.tooLarge.document],
    ["a sign-in", { path: "/api/users/login", bytes: 17 * 1024 }, wording.tooLarge["sign-in"]],
    [
      "a picture",
      { path: "/api/media", type: form, bytes: 22 * mebibyte },
      wording.tooLarge.upload,
    ],
    ["a form that is no picture's", { type: form, bytes: 3 * mebibyte }, wording.tooLarge.document],
    [
      "what the panel asks its server",
      { path: "/admin", bytes: 6 * mebibyte },
      wording.tooLarge.panel,
    ],
  ])("%s: is refused in Chinese, however it is sent", async (_what, sent, words) => {
    const port = await serve();
    for (const how of ["announced", "in chunks"] as const) {
      const { status, answer } = await send(port, { bytes: 0, how, ...sent });
      expect([status, how]).toEqual([413, how]);
      expect(answer).toContain(words);
      expect(answer).toContain("Connection: close");
    }
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("网格");
  });

  it("is not even begun to be read when it says how large it is", async () => {
    await send(await serve(), { bytes: 100 * mebibyte, how: "announced" });
    expect(read).toEqual([]);
  });

  it("is kept of no further than allowed, and never taken for whole, when it does not", async () => {
    await send(await serve(), { bytes: 40 * mebibyte, how: "in chunks" });
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({ isWhole: false, fault: { status: 413 } });
    expect(read[0]?.bytes).toBeLessThanOrEqual(largestBody.document);
  });

  it.each([
    ["POST", 413],
    ["PROPFIND", 405],
  ])("is hung up on when it does not end: %s", async (method, status) => {
    const port = await serve(200);
    for (const how of ["announced", "in chunks"] as const) {
      const endless = { method, bytes: 1_000_000 * mebibyte, how, isEndless: true };
      expect((await send(port, endless)).status).toBe(status);
    }
  });
});

describe("A27: a request of the size that it may have", () => {
  it.each<[string, Partial<Sent>]>([
    ["a document", { bytes: 2 * mebibyte }],
    ["what the panel asks about it", { path: "/admin/collections/cases/3", bytes: 4 * mebibyte }],
    ["a sign-in", { path: "/api/users/login", bytes: 16 * 1024 }],
    ["a picture", { path: "/api/media?depth=0", type: form, bytes: 20 * mebibyte }],
  ])("%s: arrives whole", async (_what, sent) => {
    const port = await serve();
    for (const how of ["announced", "in chunks"] as const) {
      const { status } = await send(port, { bytes: 0, how, ...sent });
      expect([status, how]).toEqual([200, how]);
      expect(read.pop()).toEqual({ bytes: sent.bytes, isWhole: true });
    }
  });
});
