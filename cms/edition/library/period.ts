import { addDays, type Day, isOfCalendar, pickedDay } from "#leaves/shanghaiTime.ts";

/** A stretch of the calendar that a list has a page for. `text` is what its address says: 2023, 2023-12 or 2023-12-05. */
export type Period = { of: "year" | "month" | "day"; text: string };

const shapes = { year: /^\d{4}$/, month: /^\d{4}-(?:0[1-9]|1[0-2])$/, day: /^\d{4}-\d\d-\d\d$/ };

/** The period of a text; undefined for what is none, e.g. the 30th of February. */
export const periodOf = (text: string): Period | undefined => {
  if (shapes.year.test(text)) return { of: "year", text };
  if (shapes.month.test(text)) return { of: "month", text };
  return shapes.day.test(text) && isOfCalendar(text) ? { of: "day", text } : undefined;
};

/** The year, the month or the day itself that a day belongs to. */
export const yearOf = (day: string): string => day.slice(0, 4);
export const monthOf = (day: string): string => day.slice(0, 7);

/** Every day of a month `YYYY-MM`, in order. */
export const daysOf = (month: string): Day[] => {
  const days: Day[] = [];
  for (let day = pickedDay(`${month}-01`); day && monthOf(day) === month; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
};
