import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import fc from "fast-check";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { createMemoryRecordStore } from "#tests/factories/memoryRecordStore.ts";
import { createMemorySealStore } from "#tests/factories/memorySealStore.ts";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";
import { voteEndpointOver } from "#voting/endpoint/endpoint.ts";
import { smsLimits } from "#voting/voters/sms/smsStore.ts";
import { publicServer } from "#web/server/publicServer.ts";
import { rawRequests } from "./rawRequests.ts";

const now = new Date("2026-11-21T04:00:00Z");

/** An endpoint in memory with a campaign of devices and one of phone numbers, behind the door that production uses. */
function aServer(onFault: (error: unknown) => void) {
  const memory = createMemoryLedger(() => now);
  const rules = { ...likeRules(), ballot: ballotRules().ballot };
  memory.open(aFrozen({ slug: "fuzz", rules }));
  memory.open(aFrozen({ slug: "fuzz-sms", rules: { ...rules, voters: "sms" } }));
  const endpoint = voteEndpointOver(memory, {
    secret: "the fuzz run's own secret, of no worth",
    siteOrigin: "http://127.0.0.1",
    // Messages go nowhere; what is typed around them is what is tried here.
    signIn: () => ({
      sms: {
        sender: { send: async () => ({ kind: "sent" }) },
        limits: smsLimits(Number.MAX_SAFE_INTEGER),
      },
    }),
    smsStore: { enter: async () => "sends", try: async () => true },
    seals: createMemorySealStore(memory),
    record: createMemoryRecordStore(),
    onError: onFault,
  });
  return { endpoint, server: publicServer({ service: endpoint, onFault }) };
}

/** Longest that a request may be left without an answer or an end, in ms. */
const longestMs = 20_000;

/** Sends bytes as all that a client has to say, and reads until the server ends the connection. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: "127.0.0.1" }, () => socket.end(bytes));
    socket.setTimeout(longestMs, () => socket.destroy(new Error("no answer and no end")));
    // Hanging up on a client that goes on sending is an answer, too.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? undefined : reject(error),
    );
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
  });
}

/**
 * Sends requests that no client sends, as raw bytes over real connections. None may be answered by a 5xx or by what is no
 * HTTP, raise a fault, or be left without an end. Rejects with the smallest such request; gives how often which status came.
 */
export async function fuzzVotes({ requests, seed }: { requests: number; seed: number }) {
  const faults: unknown[] = [];
  const { endpoint, server } = aServer((fault) => faults.push(fault));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const statuses = new Map<string, number>();
  const welcome = await exchange(port, Buffer.from("GET /vote/fuzz HTTP/1.1\r\nHost: a\r\n\r\n"));
  const [, cookie = ""] = /^set-cookie: ([^;]*)/im.exec(welcome) ?? [];
  const property = fc.asyncProperty(rawRequests(cookie), async (bytes) => {
    faults.length = 0;
    const answer = await exchange(port, bytes);
    const [, status] = answer === "" ? ["", "none"] : (/^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []);
    if (faults.length > 0) throw new Error("a fault", { cause: faults[0] });
    if (status === undefined || status.startsWith("5")) throw new Error(`answered by ${answer}`);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  try {
    await fc.assert(property, {
      numRuns: requests,
      seed,
      reporter: (details) => {
        if (!details.failed) return;
        const [bytes] = details.counterexample ?? [];
        const failure = `seed ${details.seed}, ${details.counterexamplePath}: ${bytes?.toString()}`;
        throw new Error(failure, { cause: details.errorInstance });
      },
    });
  } finally {
    server.closeAllConnections();
    server.close();
    await endpoint.close();
  }
  return Object.fromEntries([...statuses].toSorted());
}
