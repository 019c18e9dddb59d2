import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, dateTimeOf, weekdayOf } from "#site/views/dates.ts";

const shanghai = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", ...options });
const day = shanghai({ year: "numeric", month: "long", day: "numeric" });
const time = shanghai({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const weekday = shanghai({ weekday: "long" });

test("an instant reads as the calendar and the clock of Shanghai have it", () => {
  const instants = fc.date({
    min: new Date("1992-01-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (at) => {
      const instant = at.toISOString();
      expect(dateOf(instant)).toBe(day.format(at));
      expect(weekdayOf(instant)).toBe(weekday.format(at));
      expect(dateTimeOf(instant)).toBe(`${day.format(at)} ${time.format(at)}`);
    }),
  );
});
