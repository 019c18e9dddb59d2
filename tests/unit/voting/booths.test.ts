import { expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { createBooths } from "#voting/endpoint/booths.ts";

const hour = 60 * 60 * 1000;

test("a campaign whose result is out and that nobody asks for costs no more questions", async () => {
  let elapsed = 0;
  const memory = createMemoryLedger(() => new Date("2026-11-21T04:00:00Z"));
  const asked: string[] = [];
  const ledger: typeof memory = {
    ...memory,
    campaign(slug) {
      asked.push(slug);
      return memory.campaign(slug);
    },
  };
  const done = memory.open(aFrozen({ slug: "done" }));
  memory.open(aFrozen({ slug: "running" }));
  const booths = createBooths({
    ledger,
    onError: (error) => expect.fail(String(error)),
    elapsed: () => elapsed,
  });
  await booths.of("done");
  await booths.of("running");
  for (const act of ["closed", "noticed", "published"] as const) memory.act(done, act);
  const namesAfterRefresh = async () => {
    asked.length = 0;
    await booths.refresh();
    return asked.toSorted();
  };
  expect(await namesAfterRefresh()).toEqual(["done", "running"]);
  elapsed = hour - 1;
  expect(await namesAfterRefresh()).toEqual(["done", "running"]);
  await booths.of("done");
  elapsed = hour;
  expect(await namesAfterRefresh()).toEqual(["done", "running"]);
  elapsed = 2 * hour;
  expect(await namesAfterRefresh()).toEqual(["running"]);
  expect((await booths.of("done"))?.campaign.frozen.slug).toBe("done");
});
