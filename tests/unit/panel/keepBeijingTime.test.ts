import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepBeijingTime } from "#panel/components/keepBeijingTime.ts";

/** A window whose machine stands in the zone, with what the expression says there. */
function windowIn(zone: string) {
  process.env.TZ = zone;
  const realm = createContext({});
  const say = (expression: string): unknown => runInContext(expression, realm);
  keepBeijingTime({
    get Date() {
      return say("Date") as DateConstructor;
    },
    set Date(value) {
      Object.assign(realm, { Date: value });
    },
    Intl: say("Intl") as typeof Intl,
  });
  return say;
}

let before: string | undefined;
beforeAll(() => {
  before = process.env.TZ;
});
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe.each(["UTC", "America/New_York", "Asia/Kolkata", "Asia/Shanghai"])(
  "a window in %s tells Beijing time",
  (zone) => {
    const instant = "new Date('2026-11-27T18:47:00Z')";

    it.each([
      [`${instant}.getHours()`, 2],
      [`${instant}.getDate()`, 28],
      [`${instant}.getDay()`, 6],
      [`${instant}.getTimezoneOffset()`, -480],
      [`${instant}.toLocaleString('zh-CN')`, "2026/11/28 02:47:00"],
      [`new Intl.DateTimeFormat('zh-CN').format(${instant})`, "2026/11/28"],
      [`Intl.DateTimeFormat().resolvedOptions().timeZone`, "Asia/Shanghai"],
      [`new Intl.DateTimeFormat('zh-CN', {timeZone: 'UTC'}).format(${instant})`, "2026/11/27"],
      [`new Date(2026, 10, 28, 2, 47).toISOString()`, "2026-11-27T18:47:00.000Z"],
      [`new Date('2026-11-28T02:47').toISOString()`, "2026-11-27T18:47:00.000Z"],
      [`new Date('2026/11/28 02:47').toISOString()`, "2026-11-27T18:47:00.000Z"],
      [`new Date('2026-11-28').toISOString()`, "2026-11-28T00:00:00.000Z"],
      [`new Date('2026-11-28T02:47+08:00').toISOString()`, "2026-11-27T18:47:00.000Z"],
      [`Date.parse('2026-11-28T02:47')`, Date.parse("2026-11-27T18:47:00Z")],
      [`{const d = ${instant}; d.setHours(0, 30); d.toISOString()}`, "2026-11-27T16:30:00.000Z"],
      [`{const d = ${instant}; d.setDate(1); d.toISOString()}`, "2026-10-31T18:47:00.000Z"],
      [`${instant} instanceof Date`, true],
      [`new (${instant}.constructor)(0).toISOString()`, "1970-01-01T00:00:00.000Z"],
      [`Number.isNaN(new Date('nonsense').getTime())`, true],
    ])("%s", (expression, said) => {
      expect(windowIn(zone)(expression)).toBe(said);
    });
  },
);
