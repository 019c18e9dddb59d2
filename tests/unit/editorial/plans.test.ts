import { describe, expect, it } from "vitest";
import type { Act } from "#editorial/review/act.ts";
import { timeLeft } from "#editorial/review/timeLeft.ts";
import { decidePlan } from "#editorial/schedule/decidePlan.ts";
import { openPlans, planAhead, planTrouble } from "#editorial/schedule/planRules.ts";

const hour = 3_600_000;
const person = { by: "p", byName: "" };
const inOrder = (...acts: object[]) =>
  acts.map((act, index) => ({ ...person, ...act, id: index + 1, at: index }) as Act);
const plan = { kind: "plan", hash: "a", job: "1", due: 10 };
const missed = (why: string) => ({ kind: "missed", job: "1", due: 10, why });

describe("R16: plans", () => {
  it("are open until they end or are missed; being late does not end them", () => {
    expect(openPlans(inOrder(plan))).toHaveLength(1);
    expect(openPlans(inOrder(plan, missed("late")))).toHaveLength(1);
    expect(openPlans(inOrder(plan, missed("unsigned")))).toEqual([]);
    expect(openPlans(inOrder(plan, { kind: "unplan", job: "1", why: "edited" }))).toEqual([]);
    expect(planAhead(inOrder(plan), 9)).toMatchObject(plan);
    expect(planAhead(inOrder(plan), 10)).toBeUndefined();
  });

  it("go their way in time with the text that was planned, or with any where none was", () => {
    const facts = { failed: false, planned: "a", hash: "a", isSigned: true, due: 0, now: 60_000 };
    expect(decidePlan(facts)).toBeUndefined();
    expect(decidePlan({ ...facts, hash: "b" })).toBe("edited");
    expect(decidePlan({ ...facts, planned: undefined, hash: "b" })).toBeUndefined();
    expect(decidePlan({ ...facts, now: hour })).toBe("late");
    expect(decidePlan({ ...facts, failed: true })).toBe("refused");
    expect(decidePlan({ ...facts, failed: true, isSigned: false })).toBe("unsigned");
  });
});

describe("R17: what is told of a plan", () => {
  it("is being missed, until the text is live, planned again or no longer under way", () => {
    const acts = [plan, missed("unsigned")];
    expect(planTrouble(inOrder(...acts), 100 * hour)).toMatchObject({ what: "unsigned", due: 10 });
    for (const kind of ["publish", "plan", "return", "withdraw", "takedown"])
      expect(planTrouble(inOrder(...acts, { kind }), hour)).toBeUndefined();
    expect(planTrouble(inOrder(...acts, { kind: "sign" }), hour)).toBeDefined();
  });

  it("is for a day that it was late or ended by an edit, and never that somebody cancelled it", () => {
    const late = inOrder(plan, missed("late"), { kind: "publish" });
    expect(planTrouble(late, 23 * hour)?.what).toBe("late");
    expect(planTrouble(late, 25 * hour)).toBeUndefined();
    const edited = inOrder(plan, { kind: "unplan", job: "1", why: "edited", by: "x" });
    expect(planTrouble(edited, 23 * hour)).toMatchObject({ what: "edited", planner: "p", by: "x" });
    expect(planTrouble(edited, 25 * hour)).toBeUndefined();
    const cancelled = inOrder(plan, { kind: "unplan", job: "1", why: "cancelled" });
    expect(planTrouble(cancelled, 1)).toBeUndefined();
  });
});

it("says how long it is to a deadline", () => {
  expect(timeLeft(2 * hour + 10 * 60_000, 0)).toBe("还有 2 小时 10 分钟");
  expect(timeLeft(59_000, 0)).toBe("还有 0 分钟");
  expect(timeLeft(0, 3 * hour)).toBe("已逾期 3 小时");
  expect(timeLeft(72 * hour, 0)).toBe("还有 3 天");
});
