import { describe, expect, it } from "vitest";
import { maySchedule } from "#editorial/schedule/maySchedule.ts";
import { scopesOf } from "#people/permissions.ts";
import { roleValues } from "#people/roles.ts";

const now = new Date("2026-11-22T00:00:00+08:00");
const later = new Date("2026-11-22T00:00:01+08:00");

describe("A7: a plan to publish", () => {
  it.each(roleValues)("is open to a %s as publishing is", (actor) => {
    const may = scopesOf(actor, "publish", "cases").length > 0;
    const refusal = may ? undefined : "not-allowed";
    expect(maySchedule({ actor, subject: "cases", at: later, now })).toBe(refusal);
    expect(maySchedule({ actor, subject: "cases", now }), "cancelling").toBe(refusal);
  });

  it.each([
    ["now", now],
    ["before", new Date(now.getTime() - 1)],
    ["at no time at all", new Date(Number.NaN)],
  ])("lies in the future, not %s", (_, at) => {
    expect(maySchedule({ actor: "editor", subject: "cases", at, now })).toBe("in-the-past");
  });
});
