import { isAhead, isPastInstant, isSameInstant } from "./dateRules.ts";
import { wording } from "./wording.ts";

type Dates = { publishedAt?: string | null; revisedAt?: string | null };

/** Bookkeeping that may change without the text having changed. */
const bookkeeping = new Set([
  "id",
  "_status",
  "createdAt",
  "updatedAt",
  "deletedAt",
  "publishedAt",
  "isDateGiven",
  "revisedAt",
  "slug",
  "slugSuggestion",
  "withdrawalReason",
  "createdBy",
  "savedBy",
  "forStreet",
  "reporting",
]);

/** Nothing at all, in any of the ways in which forms and the database say so. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && !(value instanceof Date) && Object.values(value).every(isNothing));

/** A value in one fixed form: keys in order, row ids and empty parts left out, dates as instants. */
const canonical = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.filter((item) => !isNothing(item)).map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== "id" && !isNothing(part))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
};

const textOf = (doc: Record<string, unknown>): string =>
  JSON.stringify(
    canonical(Object.fromEntries(Object.entries(doc).filter(([key]) => !bookkeeping.has(key)))),
  );

/** Whether two states of a document differ in anything that a reader could notice on its page. */
export const isRevised = (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): boolean => textOf(before) !== textOf(after);

/** Rule C36: the latest moment at which something that was recorded can have happened. */
const recorded = <At>(at: At, now: Date): At | string =>
  isAhead({ at, now }) ? now.toISOString() : at;

/**
 * Rules C15 and C36: when a document came out, however it is saved; `stored` is what readers get. An editor may give it another
 * time but not take it away: an old text without a date would lead the site as new.
 */
export const keptPublishedAt = (facts: { given: unknown; stored: unknown; now: Date }): unknown => {
  const { given, stored, now } = facts;
  const kept = recorded(stored, now);
  if (!given) return kept || given;
  return isSameInstant(given, stored) ? kept : given;
};

/**
 * Rule C15: whether the time of publication that a save leaves is one that somebody gave, and not the moment of a publication or of a save
 * (rule C36). `before` is the newest text, `stored` what readers get.
 */
export const isDateGiven = (facts: {
  given: unknown;
  before: Record<string, unknown> | undefined;
  stored: Record<string, unknown> | null;
}): boolean => {
  const { given, before, stored } = facts;
  if (!given) return Boolean(stored?.publishedAt && stored.isDateGiven);
  const known = [stored, before].find((one) => isSameInstant(given, one?.publishedAt));
  return known ? Boolean(known.isDateGiven) : true;
};

/**
 * Rule C15: whether somebody gives what is live another date than it has, and than its newest draft had: what orders the site is not moved
 * by everybody. What a clock ahead wrote is anybody's to put right (rule C36).
 */
export const isLiveDateMoved = (facts: {
  typed: unknown;
  before: unknown;
  row: Record<string, unknown> | null;
  now: Date;
}): boolean => {
  const { typed, before, row, now } = facts;
  if (!typed || row?._status !== "published" || isAhead({ at: row.publishedAt, now })) return false;
  return !isSameInstant(typed, before) && !isSameInstant(typed, row.publishedAt);
};

/**
 * Rule C26: a time of publication, where there is one, has passed. Answers the problem, or nothing. A form that shows what a clock
 * ahead wrote (`isUntouched`) has none: saving puts it right (rule C36).
 */
export const publishedAtProblem = (facts: {
  at: unknown;
  isUntouched?: boolean;
  now: Date;
}): string | undefined =>
  !facts.at || facts.isUntouched || isPastInstant(facts) ? undefined : wording.problems.publishedAt;

/**
 * Rules C15 and C36: the dates of a document that is being published. `publishedAt` is the first time and stays; `revisedAt` is the
 * last time that its text changed while it was public.
 */
export const publicationDates = (facts: {
  given: Dates;
  isLive: boolean;
  isRevised: boolean;
  now: Date;
}): Dates => {
  const { publishedAt, revisedAt } = facts.given;
  if (!publishedAt) return { publishedAt: facts.now.toISOString(), revisedAt: null };
  return facts.isLive && facts.isRevised
    ? { publishedAt, revisedAt: facts.now.toISOString() }
    : { publishedAt, revisedAt: recorded(revisedAt, facts.now) };
};

/**
 * The dates that a document gets when it is published as it is given. `row` is what readers get now, as stored; null before the
 * first time.
 */
export const datesWhenPublished = (facts: {
  row: Record<string, unknown> | null;
  given: Record<string, unknown>;
  now: Date;
}): Dates => {
  const { row, given, now } = facts;
  const publishedAt = keptPublishedAt({
    given: given.publishedAt,
    stored: row?.publishedAt,
    now,
  });
  const next = { ...given, publishedAt };
  return publicationDates({
    given: next as Dates,
    isLive: row?._status === "published",
    isRevised: row !== null && isRevised(row, next),
    now,
  });
};
