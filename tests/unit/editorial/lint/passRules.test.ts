import fc from "fast-check";
import { expect, it } from "vitest";
import { contentHash } from "#edition/signed/contentHash.ts";
import type { Finding } from "#editorial/lint/finding.ts";
import { boundTo, openBlockers } from "#editorial/lint/passRules.ts";

const finding: Finding = {
  ...{ rule: "common-slip", level: "blocker", field: "body:3", from: 2, to: 4 },
  ...{ text: "自已", why: "应为“自己”。", fix: "自己" },
};
const key = (one: Finding, around: string) => contentHash(boundTo(one, around));

it("N4 a pass follows its words wherever their paragraph goes", () => {
  const moved = { ...finding, field: "body:7", from: 9, to: 11 };
  expect(key(moved, "靠自已的手。")).toBe(key(finding, "靠自已的手。"));
});

it("N4 a pass lapses with any change of its paragraph, rule, quote or reason", () => {
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, (around, other) => {
      fc.pre(around !== other);
      const was = key(finding, around);
      expect(key(finding, other)).not.toBe(was);
      expect(key({ ...finding, why: `${finding.why}${other}` }, around)).not.toBe(was);
      expect(key({ ...finding, text: `${finding.text}${other}` }, around)).not.toBe(was);
      expect(key({ ...finding, rule: "term" }, around)).not.toBe(was);
    }),
  );
});

it("N4 a pass on a picture lapses with another picture of the same words", () => {
  const bound = (picture?: string) => contentHash(boundTo(finding, "居民下棋", picture));
  expect(bound("a.jpg")).toBe(bound("a.jpg"));
  expect(bound("b.jpg")).not.toBe(bound("a.jpg"));
  // What was passed in a text before is passed still.
  expect(bound()).toBe(key(finding, "居民下棋"));
});

it("N5 only blockers that nobody passed are open", () => {
  const pass = { by: "1", byName: "甲", sentence: "可以", at: 0 };
  const open = { level: "blocker" as const };
  const lines = [{ level: "warning" as const }, { level: "blocker" as const, pass }, open];
  expect(openBlockers(lines)).toEqual([open]);
});
