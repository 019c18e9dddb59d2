import { describe, expect, it } from "vitest";
import { keepsStep, textSize } from "#editorial/desk/stepRules.ts";

const now = new Date("2026-11-29T08:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const typing = {
  isAsked: false,
  writer: 1,
  lastWriter: 1,
  startedAt: minutesAgo(1),
  size: { stands: 1_000, sent: 1_010 },
  now,
};

describe("Y8: a step to go back to", () => {
  it.each([
    ["the same person types on", typing, false],
    ["another person writes", { ...typing, writer: 2 }, true],
    ["a quarter of an hour passed", { ...typing, startedAt: minutesAgo(15) }, true],
    ["almost that long passed", { ...typing, startedAt: minutesAgo(14) }, false],
    ["a fifth of the text goes", { ...typing, size: { stands: 1_000, sent: 800 } }, true],
    ["less than a fifth goes", { ...typing, size: { stands: 1_000, sent: 801 } }, false],
    ["a short text goes", { ...typing, size: { stands: 99, sent: 0 } }, false],
    ["it is asked for", { ...typing, isAsked: true }, true],
  ])("when %s: %o", (_, facts, kept) => {
    expect(keepsStep(facts)).toBe(kept);
  });

  it("counts text however deep", () => {
    expect(textSize({ a: "二字", b: [{ c: "三个字" }], d: 5, e: null })).toBe(5);
  });
});
