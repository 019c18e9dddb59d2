import { expect, test } from "vitest";
import { ballotObstacle, toggled } from "#site/campaign/island/ballotChoice.ts";

const bounds = { min: 3, max: 5 };

test.each([
  [0, "还差3位才能投出"],
  [2, "还差1位才能投出"],
  [3, undefined],
  [5, undefined],
  [6, "多选了1位，请减去"],
])("V20 with %i chosen the ballot says %s", (chosen, words) => {
  expect(ballotObstacle(chosen, bounds)).toBe(words);
});

test("a choice is taken back by choosing again", () => {
  expect(toggled([1, 2], 3)).toEqual([1, 2, 3]);
  expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
});
