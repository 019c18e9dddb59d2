import { expect, test } from "vitest";
import { createMemoryLedger } from "#tests/factories/memoryLedger.ts";
import { aFrozen, aLike, likeRules } from "#tests/factories/voting.ts";
import { createShownCounts } from "#voting/counts/shownCounts.ts";
import { createTally } from "#voting/ledger/tally.ts";

const minute = (count: number) => new Date(Date.parse("2026-11-21T04:00:00Z") + count * 60_000);

/** Counts by the minute over a ledger whose answers wait for the test. */
function aSlowLedger() {
  const clock = { now: minute(0) };
  const memory = createMemoryLedger(() => clock.now);
  const rules = likeRules({ countsShown: { mode: "interval", minutes: 1 } });
  const campaign = memory.open(aFrozen({ rules }));
  const waiting: (() => void)[] = [];
  const ledger: typeof memory = {
    ...memory,
    async tail(ask) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return memory.tail(ask);
    },
  };
  const tail = () => memory.tail({ campaign, stream: "likes", after: 0 });
  const live = { likes: createTally(tail), ballots: createTally(tail) };
  const shown = createShownCounts({ ledger, campaign, rules, live });
  return {
    clock,
    /** Lets every question that is asked, or comes of an answer, have its own. */
    async goOn() {
      for (let turns = 0; turns < 20; turns += 1) {
        for (const answer of waiting.splice(0)) answer();
        await new Promise(setImmediate);
      }
    },
    counts: (now: Date) => shown.counts({ acts: [], now }),
    async like(at: Date) {
      clock.now = at;
      const voter = at.getTime().toString(16).padStart(32, "0");
      await memory.castLikes(campaign, "2026-11-21", [aLike({ voter })]);
    },
  };
}

test("V33 who asks after a border gets the counts up to it, although an earlier question is under way", async () => {
  const { counts, like, goOn } = aSlowLedger();
  await like(minute(0.5));
  const early = counts(minute(1.5));
  await like(minute(1.7));
  const late = counts(minute(2.1));
  await goOn();
  expect(await early).toMatchObject({ asOf: minute(1) });
  expect((await early).likesOf(1)).toBe(1);
  const { asOf, version, upTo, likesOf } = await late;
  expect({ asOf, version, upTo: upTo.likes, likes: likesOf(1) }).toEqual({
    asOf: minute(2),
    version: `i${minute(2).getTime() / 1000}`,
    upTo: 2,
    likes: 2,
  });
});

test("V33 a fold that fails is tried again, and shows nothing half", async () => {
  const { counts, like, goOn } = aSlowLedger();
  await like(minute(0.5));
  const both = [counts(minute(1.1)), counts(minute(1.2))];
  await goOn();
  const shown = await Promise.all(both);
  expect(shown.map(({ likesOf }) => likesOf(1))).toEqual([1, 1]);
});

test("V33 counts go on when the clock of the database ran ahead once and was set right", async () => {
  const { counts, like, goOn } = aSlowLedger();
  const at = async (now: Date) => {
    const asked = counts(now);
    await goOn();
    return asked;
  };
  await like(minute(0.5));
  expect(await at(minute(600.5))).toMatchObject({ asOf: minute(600) });
  await like(minute(1.5));
  const shown = await at(minute(2.5));
  expect({ asOf: shown.asOf, likes: shown.likesOf(1) }).toEqual({ asOf: minute(2), likes: 2 });
});
