import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { voteKey } from "#site/campaign/island/voteKey.ts";
import { createVoterHints } from "#voting/ledger/voterHints.ts";

const today = "2026-11-21";
/** Voters and keys as they are in practice: evenly spread, the same in every run. */
const digest = (text: string) => createHash("sha256").update(text).digest();
const aVoter = (number: number) => digest(`voter ${number}`).toString("hex", 0, 16);
const aKey = (number: number) =>
  voteKey(1_790_000_000_000 + number, digest(`key ${number}`).subarray(0, 10));
const many = Array.from({ length: 20_000 }, (_, number) => number);

test("every voter's likes and every like are remembered, and nobody else's", () => {
  const hints = createVoterHints(today);
  for (const number of many) {
    hints.remember(aVoter(number), 1 + (number % 400));
    hints.rememberLike(aVoter(number), aKey(number));
  }
  expect(many.every((number) => hints.usedBy(aVoter(number)) === 1 + (number % 400))).toBe(true);
  expect(many.every((number) => hints.hasLike(aVoter(number), aKey(number)))).toBe(true);
  expect(many.some((number) => hints.usedBy(aVoter(number + 20_000)) > 0)).toBe(false);
  expect(many.some((number) => hints.hasLike(aVoter(number), aKey(number + 20_000)))).toBe(false);
  expect(many.some((number) => hints.hasLike(aVoter(number + 1), aKey(number)))).toBe(false);
});

test("V12 midnight forgets what was used, not which likes were counted", () => {
  const hints = createVoterHints(today);
  hints.remember(aVoter(1), 5);
  hints.rememberLike(aVoter(1), aKey(1));
  expect([hints.turnTo(today), hints.usedBy(aVoter(1))]).toEqual([false, 5]);
  expect([hints.turnTo("2026-11-22"), hints.day]).toEqual([true, "2026-11-22"]);
  expect([hints.usedBy(aVoter(1)), hints.hasLike(aVoter(1), aKey(1))]).toEqual([0, true]);
});

test("a crowd above what fits is forgotten, the newest last", () => {
  const hints = createVoterHints(today);
  // The same place for all: five in a bucket of four.
  const crowd = [1, 2, 3, 4, 5].map(
    (number) => `${"0".repeat(16)}0000000${number}${"0".repeat(8)}`,
  );
  for (const voter of crowd) hints.remember(voter, 3);
  expect(crowd.map(hints.usedBy)).toEqual([0, 3, 3, 3, 3]);
});
