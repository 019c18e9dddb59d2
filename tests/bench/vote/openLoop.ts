import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, openConnection } from "./connection.ts";
import { anInvalidVote, aVote, type VoteRequest } from "./voteRequests.ts";

export type OpenLoop = { port: number; connections: number; rate: number; seconds: number };
export type OpenLoopResult = {
  sent: number;
  /** Keys of votes that were acknowledged as counted. */
  acknowledged: string[];
  /** Answers other than the request deserved. */
  errors: number;
  p50: number;
  p99: number;
  p999: number;
  max: number;
};

/** Of a hundred requests, ten repeat an earlier vote and five are invalid, in a fixed order. */
function mixedRequests(count: number): VoteRequest[] {
  const requests: VoteRequest[] = [];
  for (let number = 0; number < count; number += 1) {
    const place = number % 20;
    const earlier = requests[number - 200];
    if (place === 7) requests.push(anInvalidVote(number));
    else if ((place === 3 || place === 13) && earlier?.expected === "counted")
      requests.push({ ...earlier, expected: "repeated" });
    else requests.push(aVote(number));
  }
  return requests;
}

const isRight = (expected: VoteRequest["expected"], status: number) =>
  expected === "invalid" ? status >= 400 && status < 500 : status === 200;

/**
 * Votes at a fixed rate, whether or not earlier ones were answered. Latency counts from the moment at which a
 * vote was due, so that waiting for a free connection is part of it.
 */
export async function openLoop({
  port,
  connections,
  rate,
  seconds,
}: OpenLoop): Promise<OpenLoopResult> {
  const requests = mixedRequests(rate * seconds);
  const latencies = new Float64Array(requests.length);
  const free: Connection[] = await Promise.all(
    Array.from({ length: connections }, () => openConnection(port)),
  );
  const all = [...free];
  const acknowledged: string[] = [];
  let [errors, finished, next, sendable] = [0, 0, 0, 0];
  const began = performance.now();
  const dueAt = (number: number) => began + (number * 1000) / rate;

  const pump = () => {
    while (next < sendable) {
      const connection = free.pop();
      if (!connection) return;
      const number = next;
      next += 1;
      const request = requests[number];
      if (!request) return;
      connection.send(request.bytes, (status) => {
        latencies[number] = performance.now() - dueAt(number);
        finished += 1;
        if (!isRight(request.expected, status)) errors += 1;
        else if (request.expected === "counted") acknowledged.push(request.key);
        if (status !== 0) free.push(connection);
        pump();
      });
    }
  };

  while (sendable < requests.length) {
    sendable = Math.min(requests.length, Math.floor(((performance.now() - began) * rate) / 1000));
    pump();
    await sleep(1);
  }
  for (let waited = 0; finished < requests.length && waited < 10_000; waited += 10) {
    pump();
    await sleep(10);
  }
  for (const connection of all) connection.close();
  latencies.sort();
  const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? Number.NaN;
  return {
    sent: requests.length,
    acknowledged,
    errors: errors + (requests.length - finished),
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    max: at(1),
  };
}
