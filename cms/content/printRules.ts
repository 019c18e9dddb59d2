import { isPlausibleDay } from "./dateRules.ts";
import { wording } from "./wording.ts";

/** Issues are laid out ahead of their date, by no more than this many days. */
const daysAhead = 30;

/** Rule C7: a print date is plausible, and a page number has a date. Answers the problem, or nothing. */
export const printDateProblem = (facts: {
  date: unknown;
  page: string | null | undefined;
  now: Date;
}): string | undefined => {
  if (facts.date === null || facts.date === undefined || facts.date === "") {
    return facts.page?.trim() ? wording.problems.printPage : undefined;
  }
  return isPlausibleDay({ date: facts.date, daysAhead, now: facts.now })
    ? undefined
    : wording.problems.printDate;
};
