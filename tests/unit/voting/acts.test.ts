import { describe, expect, test } from "vitest";
import { likeRules } from "#tests/factories/voting.ts";
import { actRefusal, type RecordedAct } from "#voting/actRefusal.ts";
import { csv } from "#voting/csv.ts";

const rules = likeRules({
  likes: {
    opens: "2026-11-01T00:00:00.000Z",
    closes: "2026-11-10T00:00:00.000Z",
    perDay: 5,
    perCandidatePerDay: 1,
  },
});
const anAct = (kind: RecordedAct["kind"], by: string, day: number): RecordedAct => ({
  kind,
  by,
  at: new Date(Date.UTC(2026, 10, day)),
});
const opened = anAct("opened", "a", 1);

const ask = (
  kind: "closed" | "counted" | "noticed" | "published",
  facts: { by?: string; acts?: RecordedAct[]; day: number; reason?: string },
) =>
  actRefusal(
    { kind, by: facts.by ?? "b", reason: facts.reason ?? "按方案" },
    { rules, acts: facts.acts ?? [opened], now: new Date(Date.UTC(2026, 10, facts.day)) },
  );

describe("V6 acts", () => {
  test("follow each other", () => {
    expect(ask("counted", { day: 5 })).toBe("still-running");
    expect(ask("counted", { day: 10 })).toBeUndefined();
    expect(ask("noticed", { day: 10 })).toBe("not-counted");
    expect(ask("published", { day: 10 })).toBe("not-noticed");
    expect(ask("closed", { day: 5, acts: [] })).toBe("not-open");
  });

  test("closing before time lets the count begin", () => {
    const acts = [opened, anAct("closed", "b", 5)];
    expect(ask("counted", { day: 5, by: "a", acts })).toBeUndefined();
    expect(ask("closed", { day: 6, by: "a", acts })).toBe("done-already");
  });

  test("the result waits for the frozen days of notice", () => {
    const acts = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11)];
    expect(ask("published", { day: 15, acts })).toBe("notice-running");
    expect(ask("published", { day: 16, acts })).toBeUndefined();
  });

  test("are not done twice in a row by one person, nor without a reason", () => {
    expect(ask("counted", { day: 10, by: "a" })).toBe("same-person");
    expect(ask("counted", { day: 10, reason: " " })).toBe("reason-needed");
  });
});

test("an export opens in Excel as text, never as a formula", () => {
  expect(
    csv([
      ["编号", "姓名"],
      [1, '=HYPERLINK("x")'],
      [2, "甲,乙"],
      [-3, "+86"],
    ]),
  ).toBe('\uFEFF编号,姓名\r\n1,"\'=HYPERLINK(""x"")"\r\n2,"甲,乙"\r\n-3,\'+86\r\n');
});
