import { describe, expect, it } from "vitest";
import { dueFor } from "#intake/retention/retentionRules.ts";

const day = 86_400_000;
const given = (days: number) => ({ now: days * day, declinedDays: 90, adoptedDays: 365 });
const due = (state: Parameters<typeof dueFor>[0]["state"], days: number) =>
  dueFor({ state, lastAt: 0 }, given(days));

describe("O31: what is over", () => {
  it("is that of declined ones sooner than of all others", () => {
    expect([due("declined", 89.9), due("declined", 90)]).toEqual([undefined, "declined"]);
    for (const state of ["received", "looking", "asked", "adopted", "published"] as const)
      expect([due(state, 364.9), due(state, 365)]).toEqual([undefined, "kept"]);
  });

  it("is that of a withdrawn one at once", () => {
    expect(due("withdrawn", 0)).toBe("withdrawn");
  });
});
