import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, openConnection } from "../../bench/vote/connection.ts";
import { aVote } from "../../bench/vote/voteRequests.ts";

/** What the voters are told to do, and what came of it. */
export type LoadOrder =
  | { kind: "begin"; port: number; rate: number; connections: number; ackedFile: string }
  /** No standby is there from now on; and again. */
  | { kind: "away" }
  | { kind: "back" }
  | { kind: "end" };
export type LoadReport = {
  sent: number;
  acked: number;
  /** Votes that needed more than one request. */
  repeated: number;
  /** Votes that were never acknowledged, however often they were sent. */
  unsettled: number;
  /** Answers other than 200 and 503. */
  bad: number;
  unavailable: number;
  /** Votes that were sent while no standby was there, and acknowledged before one was. */
  ackedWhileAway: number;
  blackoutMs: number;
};

type Vote = { bytes: Buffer; key: string; number: number; tries: number };

/** Votes that wait for an answer or their next try at most; beyond that the crowd holds back. */
const mostPending = 6_000;

/** Voters at a fixed rate, each of whom sends the same vote again until it is acknowledged. */
async function beginLoad(order: LoadOrder & { kind: "begin" }) {
  const report: LoadReport = {
    ...{ sent: 0, acked: 0, repeated: 0, unsettled: 0, bad: 0, unavailable: 0 },
    ...{ ackedWhileAway: 0, blackoutMs: 0 },
  };
  const acked: string[] = [];
  const waiting: Vote[] = [];
  const free: Connection[] = [];
  let pending = 0;
  let awaySince = Number.POSITIVE_INFINITY;
  let lastAck = performance.now();
  let isOver = false;

  const open = () =>
    openConnection(order.port).then(
      (connection) => {
        free.push(connection);
        pump();
      },
      () => setTimeout(open, 100),
    );
  await Promise.all(Array.from({ length: order.connections }, open));

  function acknowledged(vote: Vote) {
    const now = performance.now();
    if (Number.isFinite(awaySince)) {
      if (vote.number >= awaySince) report.ackedWhileAway += 1;
    } else report.blackoutMs = Math.max(report.blackoutMs, now - lastAck);
    lastAck = now;
    pending -= 1;
    report.acked += 1;
    if (vote.tries > 1) report.repeated += 1;
    acked.push(vote.key);
  }

  function answered(vote: Vote, status: number) {
    if (status === 200) return acknowledged(vote);
    if (status === 503) report.unavailable += 1;
    else if (status !== 0) {
      report.bad += 1;
      pending -= 1;
      return;
    }
    setTimeout(
      () => {
        waiting.push(vote);
        pump();
      },
      200 + Math.random() * 300,
    );
  }

  function pump() {
    while (waiting.length > 0) {
      const connection = free.pop();
      if (!connection) return;
      const vote = waiting.shift();
      if (!vote) return;
      vote.tries += 1;
      connection.send(vote.bytes, (status) => {
        if (status === 0) void open();
        else free.push(connection);
        answered(vote, status);
        pump();
      });
    }
  }

  async function crowd() {
    let due = 0;
    let before = performance.now();
    while (!isOver) {
      await sleep(2);
      const now = performance.now();
      due = Math.min(order.rate / 10, due + ((now - before) * order.rate) / 1000);
      before = now;
      for (; due >= 1 && pending < mostPending; due -= 1) {
        const { bytes, key } = aVote(report.sent);
        waiting.push({ bytes, key, number: report.sent, tries: 0 });
        report.sent += 1;
        pending += 1;
      }
      pump();
    }
  }
  const crowding = crowd();

  return {
    away: () => {
      awaySince = report.sent;
    },
    back: () => {
      awaySince = Number.POSITIVE_INFINITY;
      lastAck = performance.now();
    },
    async end(): Promise<LoadReport> {
      isOver = true;
      await crowding;
      for (let waited = 0; pending > 0 && waited < 30_000; waited += 20) await sleep(20);
      await writeFile(order.ackedFile, acked.join("\n"));
      return { ...report, unsettled: pending, blackoutMs: Math.round(report.blackoutMs) };
    },
  };
}

let load: Awaited<ReturnType<typeof beginLoad>> | undefined;

async function obey(order: LoadOrder): Promise<LoadReport | true> {
  if (order.kind === "begin") load = await beginLoad(order);
  if (order.kind === "away") load?.away();
  if (order.kind === "back") load?.back();
  return order.kind === "end" && load ? load.end() : true;
}

process.on("message", (order: LoadOrder) => void obey(order).then((said) => process.send?.(said)));
process.once("disconnect", () => process.exit());
