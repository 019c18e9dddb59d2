import fc from "fast-check";
import { expect, it } from "vitest";
import { untilProblem } from "#content/consentRules.ts";
import { isOverdue, othersOf, standingOf } from "#editorial/consents/ledgerRules.ts";
import { addDays, type Day, startOfDay } from "#leaves/shanghaiTime.ts";

const today = "2026-11-30" as Day;
/** As the panel's picker sends a day: the instant at which it begins in Beijing. */
const picked = (day: Day) => new Date(startOfDay(day)).toISOString();
const given = (until?: Day, withdrawnOn?: Day) => ({
  ...{ kind: "written", date: picked("2026-01-05" as Day) },
  ...(until && { until: picked(until) }),
  ...(withdrawnOn && { withdrawnOn: picked(withdrawnOn) }),
});

it.each([
  [undefined, "missing"],
  [{ kind: "written" }, "missing"],
  [given(), "standing"],
  [given("2027-06-01" as Day), "standing"],
  [given("2026-12-30" as Day), "soon"],
  [given(today), "soon"],
  [given("2026-11-29" as Day), "ended"],
  [given("2026-11-29" as Day, "2026-11-29" as Day), "ended"],
  [given("2027-06-01" as Day, "2026-11-01" as Day), "withdrawn"],
  [given(undefined, today), "withdrawn"],
])("C42 %j is %s", (consent, standing) => {
  expect(standingOf(consent, today)).toBe(standing);
});

it("C42 a consent holds on its last day, and is overdue from the next on, whatever the days", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const until = addDays(today, days);
      expect(isOverdue(given(until), today)).toBe(days < 0);
      expect(isOverdue(given(until, until), today)).toBe(false);
    }),
  );
});

it("C42 a consent ends on the day of its giving or later", () => {
  const date = picked("2026-01-05" as Day);
  expect(untilProblem({ until: picked("2026-01-04" as Day), given: date })).toContain("有效期");
  expect(untilProblem({ until: date, given: date })).toBeUndefined();
  expect(untilProblem({ until: null, given: date })).toBeUndefined();
  expect(untilProblem({ until: "2月30日", given: date })).toContain("有效期");
});

it("C42 takes back with one what is of the same person, and of nobody where no name was written", () => {
  const [first, second, other] = [{ who: "何慕白" }, { who: "何慕白" }, { who: "陶令仪" }];
  const unnamed = [{ who: "（未写姓名）" }, { who: "（未写姓名）" }];
  const all = [first, second, other, ...unnamed];
  expect(othersOf(all, first, "（未写姓名）")).toEqual([second]);
  expect(othersOf(all, unnamed[0], "（未写姓名）")).toEqual([]);
  expect(othersOf(all, undefined, "（未写姓名）")).toEqual([]);
});
