import { wording } from "../wording.ts";

/** Longest slug, in characters. */
export const slugLimit = 80;

/** First parts of list addresses inside a kind's folder, so no page may take them. */
const reserved = new Set(["dimension", "district", "feed", "page", "topic"]);

/** Years, months and days are addresses of the lists' calendars. */
const period = /^\d{4}(?:-\d\d){0,2}$/;

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Rule C1: what is wrong with a slug, or nothing. `taken` are words that its collection keeps for itself. */
export const slugProblem = (
  slug: string | null | undefined,
  taken: readonly string[] = [],
): string | undefined => {
  if (!slug) return wording.problems.slugMissing;
  if (slug.length > slugLimit) return wording.problems.slugLong;
  if (!shape.test(slug)) return wording.problems.slugShape;
  if (reserved.has(slug) || period.test(slug) || taken.includes(slug))
    return wording.problems.slugReserved;
  return undefined;
};

/** Rule C3: the slug itself when it is free, else the first free one of `slug-2`, `slug-3`, … */
export const freeSlug = (slug: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n += 1) {
    const suffix = `-${n}`;
    const candidate = `${slug.slice(0, slugLimit - suffix.length).replace(/-+$/, "")}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/**
 * Rule C2: which slug a document wants. An editor's own choice stands. An empty or untouched slug follows the
 * suggestion until the first publish and stays as it is from then on.
 */
export const wantedSlug = (facts: {
  given: string | undefined;
  previous: string | undefined;
  previousSuggestion: string | undefined;
  suggestion: string | undefined;
  everPublished: boolean;
}): string | undefined => {
  const given = facts.given?.trim();
  const isUntouched = !given || given === facts.previousSuggestion;
  if (!isUntouched) return given;
  if (facts.everPublished) return facts.previous ?? given ?? facts.suggestion;
  return facts.suggestion ?? given;
};
