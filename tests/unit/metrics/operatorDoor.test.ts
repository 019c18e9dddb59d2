import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Readiness } from "#metrics/operatorDoor.ts";
import { counter, startProcessMetrics } from "#metrics/processMetrics.ts";
import { withOperatorDoor } from "#metrics/withOperatorDoor.ts";

const token = "0123456789abcdef";
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function process_(given: { token?: string; ready?: () => Promise<Readiness> } = {}) {
  const server = createServer(
    withOperatorDoor((_, response) => response.end("a page"), {
      token: given.token,
      ready: given.ready ?? (async () => ({ isReady: true, checks: { votes: "ok" } })),
      onFault: () => undefined,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

describe("OP4: every process answers who runs it", () => {
  it("that it lives, whether it can work, and how its parts stand", async () => {
    const state = { isReady: true };
    const ask = await process_({
      ready: async () => ({ ...state, checks: { votes: "unavailable", release: 3 } }),
    });
    const live = await ask("/livez");
    expect([live.status, live.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const ready = await ask("/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ok: true, votes: "unavailable", release: 3 },
    ]);
    state.isReady = false;
    expect((await ask("/readyz")).status).toBe(503);
    expect((await ask("/livez")).status).toBe(200);
    expect(await (await ask("/")).text()).toBe("a page");
  });

  it.each(["POST", "PUT", "DELETE"])("is asked, not told: %s", async (method) => {
    const ask = await process_();
    const { status, headers } = await ask("/readyz", { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("metrics to who shows the token, and to nobody where there is none", async () => {
    startProcessMetrics();
    counter({ name: "gridpress_tests", help: "Of this test" }, ["kind"]).inc({ kind: "one" });
    const closed = await process_();
    expect((await closed("/metrics", { headers: { authorization: "Bearer " } })).status).toBe(404);
    const ask = await process_({ token });
    for (const authorization of ["", "Bearer", `Bearer ${token}x`, token])
      expect((await ask("/metrics", { headers: { authorization } })).status).toBe(401);
    const told = await ask("/metrics", { headers: { authorization: `Bearer ${token}` } });
    expect(told.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await told.text();
    expect(text).toContain('gridpress_tests{kind="one"} 1');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });

  it("a readiness that cannot be told as 500, and goes on", async () => {
    const ask = await process_({ ready: () => Promise.reject(new Error("gone")) });
    expect((await ask("/readyz")).status).toBe(500);
    expect((await ask("/livez")).status).toBe(200);
  });
});
