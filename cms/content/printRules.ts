import { wording } from "./wording.ts";

const earliest = Date.UTC(1990, 0, 1);
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
  const date = new Date(facts.date as string | Date).getTime();
  const latest = facts.now.getTime() + daysAhead * 86_400_000;
  return date >= earliest && date <= latest ? undefined : wording.problems.printDate;
};
