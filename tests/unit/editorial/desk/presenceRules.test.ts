import { describe, expect, it } from "vitest";
import { besides, takesOver } from "#editorial/desk/presenceRules.ts";

const now = Date.UTC(2026, 10, 29);
const minute = 60_000;
const one = { form: "a", account: 1, name: "甲", seen: now, active: now, taken: now - 10 * minute };
const other = { ...one, form: "b", account: 2, name: "乙", taken: now - 5 * minute };

describe("Y10: who else has a document open", () => {
  it("is everybody but the own form, with the minutes since they typed", () => {
    const typed = { ...other, active: now - 61_000 };
    expect(besides([one, typed], { form: "a", now })).toEqual([
      { name: "乙", minutes: 1, writes: true },
    ]);
    expect(besides([one], { form: "a", now })).toEqual([]);
  });

  it("is nobody who was not heard of for three beats", () => {
    expect(besides([one, { ...other, seen: now - 45_000 }], { form: "a", now })).toEqual([]);
    expect(besides([one, { ...other, seen: now - 44_999 }], { form: "a", now })).toHaveLength(1);
  });

  it("counts a person once, and the own account's other window as somebody", () => {
    const again = { ...other, form: "c", active: now - 3 * minute, taken: 0 };
    expect(besides([one, other, again], { form: "a", now })).toEqual([
      { name: "乙", minutes: 0, writes: true },
    ]);
    expect(besides([one, { ...one, form: "d", taken: 0 }], { form: "a", now })).toEqual([
      { name: "甲", minutes: 0, writes: false },
    ]);
  });
});

describe("Y11: who writes", () => {
  it("is who took the document over last, and is open", () => {
    expect(besides([one, other], { now }).map(({ writes }) => writes)).toEqual([true, false]);
    const gone = { ...other, seen: now - minute };
    expect(besides([one, gone], { now }).map(({ writes }) => writes)).toEqual([true]);
  });

  it("falls to a form that comes when nobody else is there, and to none that finds somebody", () => {
    expect(takesOver([], "c", now)).toBe(true);
    expect(takesOver([{ ...one, seen: now - minute }], "c", now)).toBe(true);
    expect(takesOver([one], "c", now)).toBe(false);
    expect(takesOver([one], "a", now)).toBe(true);
  });
});
