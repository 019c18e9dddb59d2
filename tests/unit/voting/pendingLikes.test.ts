import { expect, test } from "vitest";
import { pendingFor } from "#site/campaign/island/pendingLikes.ts";

const at = Date.parse("2026-11-21T04:00:00Z");
const pending = [
  { candidate: 3, key: "a", at },
  { candidate: 4, key: "b", at },
];

test.each([
  { candidate: 3, after: 0, key: "a" },
  { candidate: 4, after: 9 * 60_000, key: "b" },
  { candidate: 3, after: 10 * 60_000, key: undefined },
  { candidate: 5, after: 0, key: undefined },
])("a press for $candidate after $after ms has the key $key", ({ candidate, after, key }) => {
  expect(pendingFor(pending, candidate, at + after)?.key).toBe(key);
});
