import { expect, it } from "vitest";
import { tellsOfSenders } from "#tests/fault/intake/judge.ts";

it.each([
  ["电话 19970000007 打不通", true],
  ["8619970000007", true],
  ["19975000007", true],
  ["推荐人甲7", true],
  // A hash that has eleven digits like a number.
  ["a1997123456789f", false],
  ["19970000008", false],
  ["没有号码", false],
])("O13: the judge of a run knows the contact data that was sent: %s", (text, isTold) => {
  expect(tellsOfSenders(text, new Set([7]))).toBe(isTold);
});
