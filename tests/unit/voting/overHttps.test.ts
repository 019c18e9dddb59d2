import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemoryRecordStore } from "#tests/factories/memoryRecordStore.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import type { VoteService } from "#voting/endpoint/ask.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { publicServer } from "#web/server/publicServer.ts";

function anEndpoint(siteOrigin: string) {
  const ledger = createMemoryLedger(() => new Date("2026-11-21T04:00:00Z"));
  const endpoint = voteEndpointOver(ledger, {
    secret: "a secret that is long enough for tests",
    siteOrigin,
    seals: createMemorySealStore(ledger),
    record: createMemoryRecordStore(),
    onError: () => {},
  });
  onTestFinished(() => endpoint.close());
  return endpoint;
}

/** What a server says to one request, as it stands. */
async function said(service: VoteService, request: string): Promise<string> {
  const server = publicServer({ service, onFault: () => {} }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (more) => {
    text += more;
  });
  socket.end(request);
  await once(socket, "close");
  server.close();
  return text;
}

const requests = {
  "in the lane": "GET /vote/health HTTP/1.1\r\nHost: a\r\n\r\n",
  "in the lane, a page": "GET /vote/none HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n",
  "by node:http":
    "POST /vote/none/likes HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "of what is too large":
    "POST /vote/none/likes HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 9000000\r\n\r\n",
};
const header = "Strict-Transport-Security: max-age=31536000\r\n";

test.each(Object.entries(requests))(
  "answers of the vote endpoint keep browsers to HTTPS: %s",
  async (_, request) => {
    const endpoint = anEndpoint("https://news.example.cn");
    expect(await said(endpoint, request)).toContain(header);
    const broken = { ...endpoint, answer: () => Promise.reject(new Error("broken")) };
    expect(await said(broken, request)).toContain(header);
    const plain = await said(anEndpoint("http://localhost:4321"), request);
    expect(plain).toMatch(/^HTTP\/1\.1 /);
    expect(plain).not.toContain("Strict-Transport");
  },
);
