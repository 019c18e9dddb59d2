import { expect, test } from "vitest";
import { inTurn } from "#leaves/inTurn.ts";

test("so many work at a time, in the order they came, and a failure holds nobody up", async () => {
  const turn = inTurn(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) =>
    turn(async () => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (number === 1) throw new Error("broken");
      return number;
    });
  const done = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(done.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    ...Array.from({ length: 4 }, () => "fulfilled"),
  ]);
  expect([begun, most, running]).toEqual([[0, 1, 2, 3, 4, 5], 2, 0]);
});
