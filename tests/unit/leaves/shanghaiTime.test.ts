import { describe, expect, it } from "vitest";
import {
  addDays,
  pickedDay,
  shanghaiDay,
  shanghaiStamp,
  startOfDay,
} from "#leaves/shanghaiTime.ts";

describe("days of Asia/Shanghai", () => {
  it.each([
    ["2026-11-20T15:59:59.999Z", "2026-11-20"],
    ["2026-11-20T16:00:00.000Z", "2026-11-21"],
    ["2026-11-21T12:00:00.000Z", "2026-11-21"],
    ["2026-11-21", "2026-11-21"],
  ])("an instant or a picked %s is of %s", (value, day) => {
    expect(pickedDay(value)).toBe(day);
    expect(shanghaiDay(new Date(value))).toBe(day);
  });

  it("know nothing of what is no date", () => {
    for (const value of [
      null,
      undefined,
      "",
      "昨天",
      5,
      {},
      "2026-02-30",
      "2025-02-29T04:00:00.000Z",
      "2026/2/30",
      "Feb 30 2026",
      "5",
    ]) {
      expect(pickedDay(value)).toBeUndefined();
    }
  });

  it("begin at midnight in Shanghai and are counted over months and years", () => {
    const day = shanghaiDay(new Date("2026-12-30T20:00:00Z"));
    expect(addDays(day, 1)).toBe("2027-01-01");
    expect(addDays(day, -31)).toBe("2026-11-30");
    expect(new Date(startOfDay(day)).toISOString()).toBe("2026-12-30T16:00:00.000Z");
  });

  it("stamp an instant as clocks show it there", () => {
    expect(shanghaiStamp(new Date("2026-11-22T00:05:30.900Z"))).toBe("2026-11-22 08:05:30");
  });
});
