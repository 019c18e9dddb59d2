import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stateLine } from "#editorial/states/stateLines.ts";
import { handsOf, type StateFacts, waited, weekBegan } from "#editorial/states/stateRules.ts";

const hour = 3_600_000;
const now = Date.parse("2026-11-29T04:00:00Z");
const facts = (over: Partial<StateFacts>): StateFacts => ({
  ...{ state: "drafting", roles: [], isLive: false, isEdited: false, since: now - 3 * hour },
  ...over,
});

describe("G2: what a list tells", () => {
  it.each([
    [
      "what waits",
      { state: "waiting", next: "second", roles: ["director", "chief-editor"] },
      "待复审·二校",
      "部门主任、总编辑 · 等了3小时",
    ],
    ["what was sent back", { state: "returned", writer: "李明" }, "已退回", "李明 · 等了3小时"],
    ["a draft", { writer: "李明" }, "采写", "李明 · 3小时前"],
    ["what is signed", { state: "signed", writer: "李明" }, "已签发，可发布", "李明 · 3小时前"],
    ["a page", { isLive: true, writer: "李明" }, "已上线", "3小时前"],
    [
      "a page with a draft",
      { isLive: true, isEdited: true, writer: "李明" },
      "线上，另有修改",
      "李明 · 3小时前",
    ],
    ["a debt", { isLive: true, owes: "first" }, "已上线", "3小时前"],
    [
      "a plan",
      { plannedFor: Date.parse("2026-11-30T01:30:00Z") },
      "采写",
      "3小时前 · 定于 11-30 09:30",
    ],
  ] as const)("of %s", (_, over, state, detail) => {
    expect(stateLine(1, facts(over), now)).toMatchObject({ id: 1, state, detail });
  });

  it("tells beside the state what a live text owes", () => {
    expect(stateLine(1, facts({ isLive: true, owes: "first" }), now).owed).toBe("欠审：初审·一校");
    expect(stateLine(1, facts({ isLive: true }), now).owed).toBe("");
  });

  it("puts a text into the hands of roles or of a writer, never of both", () => {
    const one = fc.record({
      state: fc.constantFrom("drafting", "waiting", "returned", "signed", "urgent"),
      isLive: fc.boolean(),
      isEdited: fc.boolean(),
    });
    fc.assert(
      fc.property(one, (over) => {
        const hands = handsOf(facts({ ...over, roles: ["editor"], writer: "李明" } as never));
        expect(hands.roles.length > 0 && hands.writer !== undefined).toBe(false);
      }),
    );
  });

  it.each([
    [59_999, 0, "minute"],
    [60_000, 1, "minute"],
    [hour, 1, "hour"],
    [47 * hour, 47, "hour"],
    [48 * hour, 2, "day"],
    [-5, 0, "minute"],
  ] as const)("tells %d ms as %d %s", (passed, count, unit) => {
    expect(waited(now - passed, now)).toEqual({ count, unit });
  });
});

describe("G3: this week", () => {
  it("begins on Monday at midnight in Beijing", () => {
    expect(weekBegan(now).toISOString()).toBe("2026-11-22T16:00:00.000Z");
    expect(weekBegan(Date.parse("2026-11-22T16:00:00Z")).toISOString()).toBe(
      "2026-11-22T16:00:00.000Z",
    );
    expect(weekBegan(Date.parse("2026-11-22T15:59:59Z")).toISOString()).toBe(
      "2026-11-15T16:00:00.000Z",
    );
  });
});
