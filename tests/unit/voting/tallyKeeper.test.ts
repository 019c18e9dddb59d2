import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aFrozen, aLike, likeRules, voterName } from "#tests/factories/voting.ts";
import type { Frozen } from "#voting/campaign/freeze.ts";
import { createTallyKeeper } from "#voting/counts/snapshot/tallyKeeper.ts";
import { createBooths } from "#voting/endpoint/booths.ts";
import { createMemoryLedger } from "#voting/ledger/memoryLedger.ts";
import { createKeyring } from "#voting/voters/keyring.ts";

const noon = new Date("2026-11-21T04:00:00.000Z");
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-tally-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "zui-mei.json");

/** A ledger with some likes, and processes over it that are started and stopped. */
function aLedger(frozen: Frozen = aFrozen()) {
  let now = noon;
  const memory = createMemoryLedger(() => now);
  const id = memory.open(frozen);
  let voters = 0;
  const like = async (candidates: number[]) => {
    const batch = candidates.map((candidate) => {
      voters += 1;
      return aLike({ voter: voterName(voters), candidate, key: randomUUID() });
    });
    await memory.castLikes(id, "2026-11-21", batch);
  };
  /** Starts a process, and says from which row on it had to read the ledger. */
  const start = async (to = folder) => {
    const folded: number[] = [];
    const faults: unknown[] = [];
    const ledger: typeof memory = {
      ...memory,
      tail: (ask) => {
        if (ask.stream === "likes") folded.push(ask.after);
        return memory.tail(ask);
      },
    };
    const clock = { ms: 0 };
    const keeper = createTallyKeeper({
      ledger,
      keyring: createKeyring("a secret that is long enough for tests"),
      folder: to,
      owner: "1",
      onError: (error) => faults.push(String(error)),
      elapsed: () => clock.ms,
    });
    const booths = createBooths({
      ledger,
      onError: () => undefined,
      elapsed: () => clock.ms,
      recall: keeper.recall,
    });
    const booth = await booths.of(frozen.slug);
    if (!booth) throw new Error("no booth");
    const keep = () => keeper.keep(booths.all());
    return { booth, booths, keeper, keep, folded, faults, clock };
  };
  const turnTo = (next: Date) => {
    now = next;
  };
  return { like, start, turnTo };
}

test("V38 a start goes on from the file, and counts the same", async () => {
  const { like, start } = aLedger();
  await like([1, 1, 2]);
  await (await start()).keep();
  await like([2]);
  const { booth, folded } = await start();
  expect(folded[0]).toBe(3);
  expect([1, 2, 3].map(booth.tallies.likes.countOf)).toEqual([2, 2, 0]);
});

test("V33 counts that are shown by intervals go on from the file as well", async () => {
  const rules = likeRules({ countsShown: { mode: "interval", minutes: 1 } });
  const { like, start, turnTo } = aLedger(aFrozen({ rules }));
  await like([1, 2]);
  turnTo(new Date(noon.getTime() + 120_000));
  const first = await start();
  await first.booth.shownCounts();
  await first.keep();
  const second = await start();
  expect(second.booth.shown.likes.state()).toEqual({
    upTo: 2,
    counts: new Map([
      [1, 1],
      [2, 1],
    ]),
  });
  expect((await second.booth.shownCounts()).likesOf(2)).toBe(1);
});

test("a file is written when something changed, and only then", async () => {
  const { like, start } = aLedger();
  const process = await start();
  await process.keep();
  const old = new Date(0);
  await utimes(file(), old, old);
  await process.keep();
  const text = await readFile(file(), "utf8");
  await like([1]);
  await process.booths.refresh();
  await process.keep();
  expect(await readFile(file(), "utf8")).not.toBe(text);
  expect(await readdir(folder)).toEqual(["zui-mei.json"]);
});

test("the file holds counts, and nothing of a voter or of a receipt", async () => {
  const { like, start } = aLedger();
  await like([1, 2]);
  await (await start()).keep();
  const text = await readFile(file(), "utf8");
  const { snapshot } = JSON.parse(text);
  expect(Object.keys(snapshot)).toEqual(["version", "campaign", "slug", "rulesHash", "folds"]);
  expect(Object.keys(snapshot.folds.likes)).toEqual(["upTo", "anchor", "counts"]);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

const change = (text: string, to: (snapshot: Record<string, unknown>) => void) => {
  const kept = JSON.parse(text);
  to(kept.snapshot);
  return JSON.stringify(kept);
};

test.each([
  ["cut short", (text: string) => text.slice(0, 80)],
  ["not JSON", () => "counts"],
  ["null", () => "null"],
  ["changed by hand", (text: string) => text.replace("[1,2]", "[1,2000]")],
  ["of another campaign", (text: string) => change(text, (kept) => (kept.campaign = 99))],
])("a file that is %s counts for nothing", async (_, spoil) => {
  const { like, start } = aLedger();
  await like([1, 1, 2]);
  await (await start()).keep();
  await writeFile(file(), spoil(await readFile(file(), "utf8")));
  const { booth, folded } = await start();
  expect(folded[0]).toBe(0);
  expect(booth.tallies.likes.countOf(1)).toBe(2);
});

test("V38 a file of another ledger counts for nothing: its last row is not there, or is another", async () => {
  const first = aLedger();
  await first.like([1, 1, 2]);
  await (await first.start()).keep();
  const restored = aLedger();
  await restored.like([2]);
  expect((await restored.start()).booth.tallies.likes.countOf(1)).toBe(0);
  await restored.like([3, 3, 3]);
  expect((await restored.start()).booth.tallies.likes.countOf(1)).toBe(0);
});

test("V38 a disk that takes nothing is told once a minute, and stops nothing", async () => {
  const { like, start } = aLedger();
  await writeFile(path.join(folder, "in-the-way"), "");
  const process = await start(path.join(folder, "in-the-way"));
  for (const ms of [0, 1000, 2000, 61_000]) {
    process.clock.ms = ms;
    await like([1]);
    await process.booths.refresh();
    await process.keep();
  }
  expect(process.faults).toEqual(
    Array(2).fill(expect.stringMatching(/^Error: tally snapshot: E[A-Z]+$/)),
  );
  expect(process.keeper.isFailing()).toBe(true);
  expect(process.booth.tallies.likes.countOf(1)).toBe(4);
});

test("what a killed process left half-written is cleared away, not what is being written", async () => {
  const { start } = aLedger();
  const [old, fresh] = [".zui-mei.7.tmp", ".zui-mei.8.tmp"].map((name) => path.join(folder, name));
  for (const name of [old, fresh]) await writeFile(name ?? "", "half");
  await utimes(old ?? "", new Date(0), new Date(0));
  await (await start()).keeper.clearStale(Date.now());
  expect(await readdir(folder)).toEqual([".zui-mei.8.tmp"]);
});
