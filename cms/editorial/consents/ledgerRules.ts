import type { Consent } from "#content/consentRules.ts";
import { addDays, type Day, pickedDay } from "#leaves/shanghaiTime.ts";

/** How a consent stands on a day of Shanghai's calendar. */
export type Standing = "standing" | "soon" | "ended" | "withdrawn" | "missing";

/** A consent that ends within so many days is told beforehand, so that somebody can ask again. */
const soonDays = 30;

/** Rule C42: a consent ends with its last day, and a recorded withdrawal goes before everything. */
export function standingOf(consent: Consent | null | undefined, today: Day): Standing {
  if (!consent?.kind || !consent.date) return "missing";
  const [withdrawn, until] = [pickedDay(consent.withdrawnOn), pickedDay(consent.until)];
  if (withdrawn !== undefined) return until === withdrawn && until < today ? "ended" : "withdrawn";
  if (until === undefined) return "standing";
  if (until < today) return "ended";
  return until <= addDays(today, soonDays) ? "soon" : "standing";
}

/** Whether a consent was given for a time that is over, and still counts. */
export const isOverdue = (consent: Consent | null | undefined, today: Day): boolean => {
  const until = pickedDay(consent?.until);
  return until !== undefined && until < today && !consent?.withdrawnOn;
};

/** Other records of the person of one; those of whom nobody wrote the name down are not one person. */
export const othersOf = <Kept extends { who: string }>(
  records: readonly Kept[],
  record: Kept | undefined,
  unnamed: string,
): Kept[] =>
  record === undefined || record.who === unnamed
    ? []
    : records.filter((one) => one !== record && one.who === record.who);
