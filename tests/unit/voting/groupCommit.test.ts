import { expect, test } from "vitest";
import { createGroupCommit } from "#voting/ledger/groupCommit.ts";

/** A commit that waits until the test lets it finish. */
function heldCommits() {
  const batches: number[][] = [];
  const releases: (() => void)[] = [];
  const commit = (batch: number[]) => {
    batches.push(batch);
    return new Promise<void>((resolve) => {
      releases.push(resolve);
    });
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    batches,
    commit,
    async release() {
      releases.shift()?.();
      await turn();
    },
    turn,
  };
}

const takeAll = (waiting: number[]) => ({ batch: waiting, left: [] as number[] });

test("one batch is in flight, the next gathers meanwhile", async () => {
  const held = heldCommits();
  const queue = createGroupCommit<number>({ take: takeAll, commit: held.commit, limit: 10 });
  queue.push(1);
  queue.push(2);
  await held.turn();
  queue.push(3);
  queue.push(4);
  await held.turn();
  expect(held.batches).toEqual([[1, 2]]);
  await held.release();
  expect(held.batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await held.release();
});

test("a full queue takes no more, and says so", async () => {
  const held = heldCommits();
  const queue = createGroupCommit<number>({ take: takeAll, commit: held.commit, limit: 2 });
  queue.push(1);
  await held.turn();
  expect([queue.push(2), queue.push(3), queue.push(4)]).toEqual([true, true, false]);
  await held.release();
  await held.release();
  expect(held.batches).toEqual([[1], [2, 3]]);
});

test("what is put back goes first, also past the limit", async () => {
  const held = heldCommits();
  const queue = createGroupCommit<number>({ take: takeAll, commit: held.commit, limit: 1 });
  queue.push(1);
  await held.turn();
  queue.push(2);
  queue.pushBack([1]);
  await held.release();
  expect(held.batches).toEqual([[1], [1, 2]]);
});

test("a crowd's batches wait for company, a single item does not", async () => {
  const held = heldCommits();
  let waits = 0;
  const wait = async () => {
    waits += 1;
    queue.push(90 + waits);
  };
  const gather = { from: 2, enough: 3, wait };
  const queue = createGroupCommit<number>({
    take: takeAll,
    commit: held.commit,
    limit: 10,
    gather,
  });
  queue.push(1);
  await held.turn();
  queue.push(2);
  queue.push(3);
  await held.release();
  expect([held.batches, waits]).toEqual([[[1], [2, 3]], 0]);
  queue.push(4);
  await held.release();
  expect([held.batches.at(-1), waits]).toEqual([[4, 91], 1]);
  for (const item of [5, 6, 7]) queue.push(item);
  await held.release();
  expect([held.batches.at(-1), waits]).toEqual([[5, 6, 7], 1]);
  await held.release();
});
