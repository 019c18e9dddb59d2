import { expect, test } from "vitest";
import { createGroupCommit } from "#voting/groupCommit.ts";

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
