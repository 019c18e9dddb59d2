import { pickedDay, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { wording } from "./wording.ts";

/** A person's consent as recorded: how it was given, on which day, and whether it was withdrawn. */
export type Consent = {
  kind?: string | null;
  date?: string | null;
  withdrawnOn?: string | null;
  /** The last day on which it holds, where it was given for a time. */
  until?: string | null;
};

type PortraitFacts = { portrait?: boolean | null; consent?: Consent | null };

/** Whether a consent is on record and stands. */
export const isConsented = (consent: Consent | null | undefined): boolean =>
  Boolean(consent?.kind && consent.date && !consent.withdrawnOn);

/** Rule C11: a picture of a recognisable person may be public only while their consent stands. */
export const mayShowPicture = (picture: PortraitFacts): boolean =>
  !picture.portrait || isConsented(picture.consent);

/** Rule C11: what keeps a picture from being somebody's portrait, or nothing. */
export const portraitProblem = (picture: PortraitFacts | null | undefined): string | undefined =>
  picture?.portrait && isConsented(picture.consent) ? undefined : wording.problems.portraitConsent;

/** Rule C12: the day on which consent was given is known, and is today or earlier in Asia/Shanghai. */
export const consentDateProblem = (facts: { date: unknown; now: Date }): string | undefined => {
  const day = pickedDay(facts.date);
  return day !== undefined && day <= shanghaiDay(facts.now)
    ? undefined
    : wording.problems.consentDate;
};

/** Rule C12: consent is withdrawn on the day on which it was given or later, and not in the future. */
export const withdrawalDateProblem = (facts: {
  date: unknown;
  given: unknown;
  now: Date;
}): string | undefined => {
  if (facts.date === null || facts.date === undefined || facts.date === "") return undefined;
  const day = pickedDay(facts.date);
  const given = pickedDay(facts.given);
  return day === undefined || day > shanghaiDay(facts.now) || (given !== undefined && day < given)
    ? wording.problems.consentWithdrawn
    : undefined;
};

/** Rule C12: a consent that was given for a time ends on the day on which it was given, or later. */
export const untilProblem = (facts: { until: unknown; given: unknown }): string | undefined => {
  if (facts.until === null || facts.until === undefined || facts.until === "") return undefined;
  const [until, given] = [pickedDay(facts.until), pickedDay(facts.given)];
  return until === undefined || (given !== undefined && until < given)
    ? wording.problems.consentUntil
    : undefined;
};

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(?:0\d{2,3}-)?\d{7,8}(?:-\d{1,6})?$/;

/** Rule C10: a phone number is one, and is public only with consent. Answers the problem, or nothing. */
export const phoneProblem = (facts: {
  phone: string | null | undefined;
  consent: Consent | null | undefined;
}): string | undefined => {
  const phone = facts.phone?.trim() ?? "";
  if (phone === "") return undefined;
  if (!mobile.test(phone) && !landline.test(phone)) return wording.problems.phoneNumber;
  return isConsented(facts.consent) ? undefined : wording.problems.phoneConsent;
};
