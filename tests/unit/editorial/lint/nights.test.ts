import { expect, it } from "vitest";
import {
  isNightDue,
  type NightFinding,
  nightReport,
  noisyRules,
} from "#editorial/lint/nightly/nightRules.ts";
import type { Day } from "#leaves/shanghaiTime.ts";

const day = (text: string) => text as Day;

it.each([
  [undefined, "2026-11-29T00:00:00+08:00", true],
  ["2026-11-28", "2026-11-29T02:59:00+08:00", false],
  ["2026-11-28", "2026-11-29T03:00:00+08:00", true],
  ["2026-11-29", "2026-11-29T23:59:00+08:00", false],
  ["2026-11-20", "2026-11-29T12:00:00+08:00", true],
])("N47 after %s, at %s it is time: %s", (last, now, isDue) => {
  expect(isNightDue(last as Day | undefined, new Date(now))).toBe(isDue);
});

const finding = (key: string): NightFinding => ({
  ...{ collection: "news", id: 1, title: "稿件", rule: "term", key },
  ...{ label: "提要", quote: "大修基金", why: "应写作“大修资金”。" },
});

it("N47 what was there the night before is as old as it was, what is new stands first, what is gone is gone", () => {
  const first = nightReport(
    { checked: 3, findings: [finding("a"), finding("b")], more: 0 },
    { before: undefined, today: day("2026-11-28") },
  );
  const second = nightReport(
    { checked: 4, findings: [finding("b"), finding("c")], more: 7 },
    { before: first, today: day("2026-11-29") },
  );
  expect(second.lines.map(({ key, since }) => [key, since])).toEqual([
    ["c", "2026-11-29"],
    ["b", "2026-11-28"],
  ]);
  expect(second).toMatchObject({ checked: 4, more: 7 });
});

it("N47 a rule is noisy when at least half of its findings stood, the worst first", () => {
  const counts = [
    { rule: "doubled", found: 10, stood: 5 },
    { rule: "marks", found: 10, stood: 4 },
    { rule: "pronoun", found: 4, stood: 4 },
    { rule: "units", found: 6, stood: 6 },
  ] as const;
  expect(noisyRules(counts).map(({ rule }) => rule)).toEqual(["units", "doubled"]);
});
