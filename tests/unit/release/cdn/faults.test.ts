import { afterEach, describe, expect, it, test } from "vitest";
import { createAliyunCdn } from "#release/cdn/aliyunCdn.ts";
import { CdnFault } from "#release/cdn/CdnPort.ts";
import { purgePaces as paces } from "#release/cdn/decideCall.ts";
import { createMemoryPurgeStore } from "#release/cdn/memoryPurgeStore.ts";
import { purgeRound } from "#release/cdn/purgeRound.ts";
import type { PurgeCause } from "#release/cdn/purgesOf.ts";
import { createTencentCdn } from "#release/cdn/tencentCdn.ts";
import { type CdnMishap, startCdnStandIn } from "#tests/harness/cdnStandIn.ts";
import { createRandom } from "#tests/harness/random.ts";

type StandIn = Awaited<ReturnType<typeof startCdnStandIn>>;
const providers = ["tencent", "aliyun"] as const;
const create = { tencent: createTencentCdn, aliyun: createAliyunCdn };

let standIn: StandIn | undefined;
afterEach(() => standIn?.stop());

const noon = Date.parse("2026-11-28T04:00:00.000Z");
const portTo = (
  { origin, account }: StandIn,
  provider: (typeof providers)[number],
  { now = Date.now, timeoutMs = 5000, through = fetch } = {},
) => create[provider](account, { fetch: through, now: () => new Date(now()), timeoutMs }, origin);

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail("a fault was expected"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(CdnFault);
      return error as CdnFault;
    },
  );

describe.each(providers)("the adapter for %s", (provider) => {
  const urls = ["https://grid.example.cn/a/", "https://grid.example.cn/%E9%99%A2.webp?a=1&b='()*!"];

  it("purges, and follows the task to its end", async () => {
    let at = noon;
    standIn = await startCdnStandIn({ now: () => at, workMs: 300_000 });
    const port = portTo(standIn, provider, { now: () => at });
    const [task = ""] = await port.purge(urls);
    expect(await port.state(task)).toBe("running");
    expect(await port.state("unknown")).toBe("running");
    at += 300_000;
    expect(await port.state(task)).toBe("done");
    for (const url of urls) expect(standIn.forgottenAt(url)).toBe(noon);
  });

  it.each([
    ["broken", "silent", "HTTP 502"],
    ["cut", "silent", "TypeError"],
    ["silent", "silent", "TimeoutError"],
    ["refused", "refused", provider === "tencent" ? "RequestLimitExceeded" : "Throttling.User"],
  ] as const)("tells what is %s", async (mishap, trouble, detail) => {
    standIn = await startCdnStandIn({ mishap: () => mishap });
    const port = portTo(standIn, provider, { timeoutMs: mishap === "silent" ? 100 : 5000 });
    expect(await faultOf(port.purge(urls))).toMatchObject({ trouble, detail });
  });

  it("knows the provider's word for a spent quota, and for a task that failed", async () => {
    standIn = await startCdnStandIn({ quota: 2, mishap: () => "fails" });
    const port = portTo(standIn, provider);
    const [task = ""] = await port.purge(urls);
    expect(await port.state(task)).toBe("failed");
    expect((await faultOf(port.purge(urls))).trouble).toBe("quota");
  });

  it("is turned away with another key, or a clock that is six minutes off", async () => {
    standIn = await startCdnStandIn();
    const stranger = { ...standIn, account: { ...standIn.account, secretKey: "other" } };
    const said = provider === "tencent" ? /SignatureFailure/ : /SignatureDoesNotMatch/;
    expect((await faultOf(portTo(stranger, provider).purge(urls))).detail).toMatch(said);
    const late = portTo(standIn, provider, { now: () => Date.now() + 360_000 });
    expect((await faultOf(late.purge(urls))).detail).toMatch(/Expire/);
  });

  it("signs every request anew", async () => {
    standIn = await startCdnStandIn();
    const answers: number[] = [];
    const twice: typeof fetch = async (address, request) => {
      answers.push((await fetch(address, request)).status);
      const again = await fetch(address, request);
      answers.push(again.status);
      return again;
    };
    const port = portTo(standIn, provider, { through: twice });
    if (provider === "tencent") await port.purge(urls);
    else expect((await faultOf(port.purge(urls))).detail).toBe("SignatureNonceUsed");
    expect(answers).toEqual(provider === "tencent" ? [200, 200] : [200, 400]);
  });
});

/** A process that dies between a call and its note is one mishap more. */
type Mishap = CdnMishap | "killed";
const mishaps: readonly Mishap[] = ["broken", "cut", "refused", "fails", "killed"];
const budget = { limit: 90, reserve: 30 };
const minute = 60_000;

/** Days of asking and failing under one seed, then quiet until nothing is left. */
async function history(provider: (typeof providers)[number], seed: number) {
  const random = createRandom(seed);
  let at = noon;
  let faults = 0;
  let isQuiet = false;
  const draw = (): Mishap | undefined => {
    if (isQuiet || !random.chance(0.45)) return undefined;
    faults += 1;
    return random.pick(mishaps);
  };
  let next: Mishap | undefined;
  const provided = await startCdnStandIn({
    now: () => at,
    // Sometimes less than we believe: somebody else uses the account.
    quota: seed % 3 === 0 ? 60 : 90,
    workMs: 5 * minute,
    mishap: () => (next === "killed" ? undefined : next),
  });
  const port = portTo(provided, provider, { now: () => at });
  const store = createMemoryPurgeStore(() => at);
  const asked = new Map<string, number>();

  const ask = (cause: PurgeCause) => {
    const urls = Array.from(
      { length: random.whole(1, 12) },
      () => `https://grid.example.cn/${cause}/${random.whole(1, 200)}/`,
    );
    store.ask(urls, cause);
    for (const url of urls) asked.set(url, at);
  };

  async function round(): Promise<void> {
    next = draw();
    const before = provided.calls.length;
    const killing = {
      ...store,
      settle: async (...settled: Parameters<typeof store.settle>) => {
        if (next !== "killed") await store.settle(...settled);
      },
    };
    await purgeRound({ store: killing, port, budget, paces });
    // What the provider counts never passes the budget, and is never more than what we count.
    expect(provided.spentOn(at)).toBeLessThanOrEqual(budget.limit);
    expect(store.spentOn(at)).toBeLessThanOrEqual(budget.limit);
    expect(provided.spentOn(at)).toBeLessThanOrEqual(store.spentOn(at));
    const [call] = provided.calls.slice(before);
    const isChange = call?.first.includes("/change/");
    if (isChange) expect(provided.spentOn(at)).toBeLessThanOrEqual(budget.limit - budget.reserve);
  }

  for (let step = 0; step < 90; step += 1) {
    at += random.chance(0.05) ? random.whole(1, 8) * 60 * minute : random.whole(1, 90) * 1000;
    if (random.chance(0.1)) ask("take-down");
    if (random.chance(0.15)) ask("change");
    await round();
  }
  isQuiet = true;
  const quietSince = at;
  while (store.left().length > 0 && at < quietSince + 20 * 24 * 60 * minute) {
    at += 5 * minute;
    await round();
  }
  const lost = [...asked].filter(([url, when]) => (provided.forgottenAt(url) ?? 0) < when);
  provided.stop();
  return { faults, lost, left: store.left(), asked: asked.size };
}

test.each(providers)(
  "K3 to K6 five hundred mishaps at %s lose no URL and pass no budget",
  async (provider) => {
    let faults = 0;
    for (let seed = 1; faults < 500; seed += 1) {
      const told = await history(provider, seed);
      faults += told.faults;
      expect(told, `seed ${seed}`).toMatchObject({ lost: [], left: [] });
      expect(told.asked).toBeGreaterThan(20);
    }
  },
  120_000,
);

test("K4 no take-down waits for changes while the day has room for it", async () => {
  let at = noon;
  standIn = await startCdnStandIn({ now: () => at });
  const port = portTo(standIn, "tencent", { now: () => at });
  const store = createMemoryPurgeStore(() => at);
  const round = async () => {
    at += 1000;
    await purgeRound({ store, port, budget, paces });
  };
  const urls = (name: string, count: number) =>
    Array.from({ length: count }, (_, number) => `https://grid.example.cn/${name}/${number}/`);
  store.ask(urls("change", 200), "change");
  await round();
  expect(standIn.spentOn(at)).toBe(budget.limit - budget.reserve);
  await round();
  expect(standIn.calls).toHaveLength(1);
  store.ask(urls("take-down", budget.reserve), "take-down");
  await round();
  expect(standIn.calls.at(-1)).toMatchObject({ at, urls: budget.reserve });
});
