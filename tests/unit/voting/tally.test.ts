import { expect, test } from "vitest";
import { createTally } from "#voting/ledger/tally.ts";

test("V32 own batches that follow on are added without asking the ledger", async () => {
  const tally = createTally(async () => {
    throw new Error("not asked");
  });
  tally.add({ prev: 0, last: 3, candidates: [1, 1, 2] });
  tally.add({ prev: 3, last: 4, candidates: [1] });
  expect([tally.upTo, tally.countOf(1), tally.countOf(2), tally.countOf(3)]).toEqual([4, 3, 1, 0]);
});

test("V32 a batch after another process's rows waits for the ledger's tail", async () => {
  const tally = createTally(async (after) => ({
    upTo: 12,
    added: new Map([[1, after === 0 ? 12 : 0]]),
  }));
  tally.add({ prev: 10, last: 12, candidates: [1, 1] });
  expect(tally.countOf(1)).toBe(0);
  await tally.catchUp();
  expect([tally.upTo, tally.countOf(1)]).toEqual([12, 12]);
});

test("V32 a batch added while the tail is read is not counted twice", async () => {
  let answer = (_: { upTo: number; added: Map<number, number> }) => {};
  const tally = createTally(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const reading = tally.catchUp();
  tally.add({ prev: 0, last: 2, candidates: [1, 1] });
  answer({ upTo: 2, added: new Map([[1, 2]]) });
  await reading;
  expect([tally.upTo, tally.countOf(1)]).toEqual([2, 2]);
});
