import { addDays, type Day, hourOfDay, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";

/** The two shifts of a newsroom; the night shift belongs to the day on which it begins. */
export const shifts = [
  { value: "day", label: { zh: "日班（8:00—20:00）", en: "Day (8:00–20:00)" } },
  { value: "night", label: { zh: "夜班（20:00—次日8:00）", en: "Night (20:00–8:00)" } },
] as const;
export type Shift = (typeof shifts)[number]["value"];

/** A line of the roster in words. */
export const titleOfShift = (day: Day, shift: unknown): string =>
  `${day} ${shift === "night" ? "夜班" : "日班"}`;

const dayBegins = 8;
const nightBegins = 20;

/** The shift that runs at an instant of Beijing time. */
export function shiftAt(now: Date): { day: Day; shift: Shift } {
  const hour = hourOfDay(now.getTime());
  const day = shanghaiDay(now);
  if (hour < dayBegins) return { day: addDays(day, -1), shift: "night" };
  return { day, shift: hour < nightBegins ? "day" : "night" };
}

/** How the roster keeps a day: one instant for each, so that a day and a shift are there once. */
export const keptDay = (day: Day): string => `${day}T12:00:00.000Z`;

/** From when to when a date of the roster is of this day, whatever moment of it the field keeps: two instants, the second one excluded. */
export const withinDay = (day: Day): { from: string; until: string } => ({
  from: new Date(startOfDay(day)).toISOString(),
  until: new Date(startOfDay(addDays(day, 1))).toISOString(),
});
