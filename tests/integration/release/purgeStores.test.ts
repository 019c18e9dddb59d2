import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TaskChange } from "#release/cdn/afterCall.ts";
import type { PurgeCall, PurgeFacts } from "#release/cdn/decideCall.ts";
import { createMemoryPurgeStore } from "#release/cdn/memoryPurgeStore.ts";
import { createPostgresPurgeStore, putInLine } from "#release/cdn/postgresPurgeStore.ts";
import type { ClaimedCall, PurgeStore } from "#release/cdn/purgeStore.ts";
import type { PurgeCause } from "#release/cdn/purgesOf.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
beforeAll(async () => {
  cms = await openTestPayload();
});
afterAll(() => cms?.close());

type Opened = {
  store: PurgeStore;
  ask(urls: readonly string[], cause: PurgeCause): Promise<void>;
};
const twins: Record<string, () => Promise<Opened>> = {
  memory: async () => {
    const store = createMemoryPurgeStore(Date.now);
    return { store, ask: async (urls, cause) => store.ask(urls, cause) };
  },
  postgres: async () => {
    const { pool } = cms.payload.db;
    await pool.query("DELETE FROM cdn_asks; DELETE FROM cdn_tasks; DELETE FROM cdn_days");
    await pool.query("UPDATE cdn_pace SET called_at = NULL");
    const store = createPostgresPurgeStore(pool);
    return { store, ask: (urls, cause) => putInLine(pool, { urls, cause }) };
  },
};

const hour = 3_600_000;
const plain = { isRefunded: false, isDayOver: false };
const past = () => Date.now() - hour;

describe.each(Object.keys(twins))("a store of purges (%s)", (twin) => {
  let store: PurgeStore;
  let ask: Opened["ask"];
  beforeEach(async () => {
    ({ store, ask } = (await twins[twin]?.()) ?? expect.fail("no such store"));
  });

  const claim = async (call: PurgeCall, leaseMs = hour): Promise<ClaimedCall> =>
    (await store.claim(() => call, leaseMs)) ?? expect.fail("nothing was claimed");
  const gather = (cause: PurgeCause, most = 10) => claim({ kind: "gather", cause, most });
  const settle = (call: ClaimedCall, change: Partial<TaskChange>) =>
    store.settle(call, { ...plain, state: "waiting", due: past(), ...change });
  async function facts(): Promise<PurgeFacts> {
    let seen: PurgeFacts | undefined;
    await store.claim((given) => {
      seen = given;
      return undefined;
    }, 0);
    return seen ?? expect.fail("nothing was decided");
  }

  it("begins with nothing", async () => {
    expect(await facts()).toMatchObject({
      lastCall: undefined,
      today: { spent: 0, isClosed: false },
      asked: { "take-down": false, change: false },
      tasks: [],
    });
  });

  it("K2 gathers the oldest first and each URL once, and leaves the rest in line", async () => {
    await ask(["/c", "/a", "/c"], "change");
    await ask(["/b", "/a"], "change");
    const call = await gather("change", 2);
    expect([...call.urls].sort()).toEqual(["/a", "/c"]);
    expect(call).toMatchObject({ kind: "send", tries: 1, looks: 0, names: [] });
    expect((await facts()).asked).toEqual({ "take-down": false, change: true });
    expect((await gather("change")).urls).toEqual(["/b"]);
    expect((await facts()).asked.change).toBe(false);
  });

  it("lets a take-down carry what waits for the same URL as a change, and not the other way", async () => {
    await ask(["/a"], "change");
    await ask(["/a", "/b"], "take-down");
    const change = await gather("change");
    expect(change.urls).toEqual(["/a"]);
    await ask(["/b"], "change");
    expect([...(await gather("take-down")).urls].sort()).toEqual(["/a", "/b"]);
    expect((await facts()).asked).toEqual({ "take-down": false, change: false });
  });

  it("K3 counts what is sent before the answer, and gives back what was not taken", async () => {
    await ask(["/a", "/b", "/c"], "change");
    const first = await gather("change");
    expect((await facts()).today).toEqual({ spent: 3, isClosed: false });
    await settle(first, { isRefunded: true });
    expect((await facts()).today.spent).toBe(0);
    const again = await claim({ kind: "send", task: first.task });
    expect(again).toMatchObject({ tries: 2, urls: first.urls });
    await settle(again, { isRefunded: true, isDayOver: true });
    expect((await facts()).today).toEqual({ spent: 0, isClosed: true });
  });

  it("keeps a call with its claimer until the lease is over", async () => {
    await ask(["/a"], "take-down");
    const { at, task } = await gather("take-down");
    const held = (await facts()).tasks[0];
    expect(held).toMatchObject({
      id: task,
      cause: "take-down",
      size: 1,
      state: "waiting",
      tries: 1,
    });
    expect(Math.round((held?.due ?? 0) - at)).toBe(hour);
    expect(Math.round((await facts()).lastCall ?? 0)).toBe(Math.round(at));
  });

  it("follows a task to its end", async () => {
    await ask(["/a"], "change");
    const sent = await gather("change");
    await settle(sent, { state: "running", accepted: ["t1", "t2"] });
    expect((await facts()).tasks).toMatchObject([{ state: "running" }]);
    const look = await claim({ kind: "look", task: sent.task });
    expect(look).toMatchObject({ kind: "look", looks: 1, tries: 1, names: ["t1", "t2"] });
    expect(Math.round(look.accepted ?? 0)).toBe(Math.round(sent.at));
    expect((await facts()).today.spent).toBe(1);
    await settle(look, { state: "done" });
    expect((await facts()).tasks).toEqual([]);
  });

  it("hears nothing of a call that somebody made again meanwhile", async () => {
    await ask(["/a"], "change");
    const slow = await gather("change");
    const quick = await claim({ kind: "send", task: slow.task });
    await settle(quick, { state: "running", accepted: ["t2"] });
    await settle(slow, { state: "done", isRefunded: true });
    expect((await facts()).tasks).toMatchObject([{ state: "running", tries: 2 }]);
    expect((await facts()).today.spent).toBe(1);
  });
});

describe("the tables", () => {
  it("K2 let one process decide at a time, and keep nobody waiting", async () => {
    const { store, ask } = (await twins.postgres?.()) ?? expect.fail("no such store");
    await ask(["/a"], "change");
    const client = await cms.payload.db.pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM cdn_pace FOR UPDATE");
    const gather = () => ({ kind: "gather" as const, cause: "change" as const, most: 5 });
    expect(await store.claim(gather, hour)).toBeUndefined();
    await client.query("ROLLBACK");
    client.release();
    expect((await store.claim(gather, hour))?.urls).toEqual(["/a"]);
  });

  it("are the cms's alone", async () => {
    const { default: pg } = await import("pg");
    const voting = new pg.Client(cms.database.votingUrl);
    await voting.connect();
    for (const table of ["cdn_asks", "cdn_tasks", "cdn_days", "cdn_pace"])
      await expect(voting.query(`SELECT 1 FROM public.${table}`)).rejects.toThrow(
        /permission denied/,
      );
    await voting.end();
  });
});
