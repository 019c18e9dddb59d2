import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { acs3Refusal } from "./acs3Refusal.ts";
import { tc3Refusal } from "./tc3Refusal.ts";

/** What can go wrong with one call, or with the task that it makes. */
export const cdnMishaps = [
  /** Nothing is accepted, status 502. */
  "broken",
  /** Accepted, and the connection ends before the answer. */
  "cut",
  /** Accepted, and no answer ever comes. */
  "silent",
  /** Turned away in the provider's own way. */
  "refused",
  /** Accepted, and the task fails. */
  "fails",
] as const;
export type CdnMishap = (typeof cdnMishaps)[number];

type Task = { urls: string[]; at: number; ready: number; fails: boolean };

const urlsWire = z.object({ Urls: z.array(z.url()).min(1).max(1000) });
const lookWire = z.object({
  TaskId: z.string(),
  Status: z.enum(["process", "fail", "done"]),
  Limit: z.int(),
});

const account = { secretId: "AKIDtest", secretKey: "cdn-secret-key" };

/**
 * A stand-in on this machine for the documented purge interfaces of Tencent Cloud CDN and Alibaba Cloud CDN: checks signature,
 * time, nonce, action, version and quota, works on tasks for `workMs`, and has the mishaps that `mishap` asks for.
 */
export async function startCdnStandIn(
  options: {
    now?: () => number;
    quota?: number;
    workMs?: number;
    mishap?: () => CdnMishap | undefined;
  } = {},
) {
  const { now = Date.now, quota = 10_000, workMs = 0, mishap = () => undefined } = options;
  const tasks = new Map<string, Task>();
  const spent = new Map<string, number>();
  const seen = new Set<string>();
  const calls: { first: string; at: number; urls: number }[] = [];

  const stateOf = ({ ready, fails }: Task) => (now() < ready ? "process" : fails ? "fail" : "done");

  /** Takes URLs in; undefined when the day's quota has no room. */
  function accept(urls: string[], fails: boolean): string | undefined {
    const day = shanghaiDay(new Date(now()));
    const used = (spent.get(day) ?? 0) + urls.length;
    if (used > quota) return undefined;
    spent.set(day, used);
    const id = `task-${tasks.size + 1}`;
    tasks.set(id, { urls, at: now(), ready: now() + workMs, fails });
    return id;
  }

  type Answer = { status: number; body: object };

  function tencent(request: IncomingMessage, body: string, chance: CdnMishap | undefined): Answer {
    const answer = (given: object) => ({
      status: 200,
      body: { Response: { ...given, RequestId: "r" } },
    });
    const fault = (Code: string) => answer({ Error: { Code, Message: Code } });
    if (request.headers["x-tc-version"] !== "2018-06-06") return fault("NoSuchVersion");
    const refusal = tc3Refusal({ request, body, service: "cdn", account, now: now() });
    if (refusal) return fault(refusal);
    if (chance === "refused") return fault("RequestLimitExceeded");
    const action = String(request.headers["x-tc-action"]);
    if (action === "PurgeUrlsCache") {
      const { Urls } = urlsWire.parse(JSON.parse(body));
      calls.push({ first: Urls[0] ?? "", at: now(), urls: Urls.length });
      const TaskId = accept(Urls, chance === "fails");
      return TaskId ? answer({ TaskId }) : fault("LimitExceeded.CdnPurgeUrlExceedDayLimit");
    }
    if (action !== "DescribePurgeTasks") return fault("InvalidAction");
    const { TaskId, Status } = lookWire.parse(JSON.parse(body));
    const task = tasks.get(TaskId);
    const isMeant = task !== undefined && stateOf(task) === Status;
    return answer({ TotalCount: isMeant ? task.urls.length : 0, PurgeLogs: [] });
  }

  function aliyun(request: IncomingMessage, body: string, chance: CdnMishap | undefined): Answer {
    const fault = (Code: string) => ({
      status: 400,
      body: { Code, Message: Code, RequestId: "r" },
    });
    if (request.headers["x-acs-version"] !== "2018-05-10") return fault("InvalidVersion");
    const refusal = acs3Refusal({ request, body, account, now: now(), seen });
    if (refusal) return fault(refusal);
    if (chance === "refused") return fault("Throttling.User");
    const asked = new URL(request.url ?? "", "http://stand.in").searchParams;
    const action = String(request.headers["x-acs-action"]);
    if (action === "RefreshObjectCaches") {
      const urls = z.array(z.url()).max(1000).parse(asked.get("ObjectPath")?.split("\n"));
      if (asked.get("ObjectType") !== "File") return fault("InvalidObjectType.Malformed");
      calls.push({ first: urls[0] ?? "", at: now(), urls: urls.length });
      const id = accept(urls, chance === "fails");
      return id ? { status: 200, body: { RefreshTaskId: id } } : fault("QuotaExceeded.Refresh");
    }
    if (action !== "DescribeRefreshTaskById") return fault("InvalidAction.NotFound");
    const task = tasks.get(asked.get("TaskId") ?? "");
    const words = { process: "Refreshing", fail: "Failed", done: "Complete" };
    const Tasks = task
      ? task.urls.map((ObjectPath) => ({ ObjectPath, Status: words[stateOf(task)] }))
      : [];
    return { status: 200, body: { TotalCount: Tasks.length, Tasks } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const chance = mishap();
    if (chance === "broken") {
      response.writeHead(502).end("bad gateway");
      return;
    }
    const answer = (request.headers["x-tc-action"] ? tencent : aliyun)(request, body, chance);
    if (chance === "silent") return;
    if (chance === "cut") {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer.body));
  }

  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    account,
    /** Purges that arrived whole and were allowed, accepted or not. */
    calls,
    /** When edges were last told to forget a URL, and did; in ms of the stand-in's clock. */
    forgottenAt: (url: string): number | undefined =>
      [...tasks.values()].findLast((task) => stateOf(task) === "done" && task.urls.includes(url))
        ?.at,
    /** URLs that the provider counts for a day. */
    spentOn: (at: number) => spent.get(shanghaiDay(new Date(at))) ?? 0,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
