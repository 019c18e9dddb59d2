/** What the browser keeps of something that was not sent yet; `at` is when it was typed last, in ms. */
type Kept = { at: number };

const longestMs = 7 * 24 * 60 * 60 * 1000;

/** Storage may be forbidden, or full. */
const tried = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

export const forgetHere = (place: string): void => void tried(() => localStorage.removeItem(place));

/** Whether it is kept now. */
export const keepHere = (place: string, kept: Kept): boolean =>
  tried(() => {
    localStorage.setItem(place, JSON.stringify(kept));
    return true;
  }) ?? false;

/** What is kept at a place and is what was asked for; whatever else lies there is removed, as is what is older than seven days. */
export function keptHere<T extends Kept>(
  place: string,
  now: number,
  isWhole: (kept: Partial<T>) => boolean,
): T | undefined {
  const kept = tried(() => JSON.parse(localStorage.getItem(place) ?? "null") as T | null);
  if (!kept) return undefined;
  if (typeof kept.at === "number" && now - kept.at < longestMs && isWhole(kept)) return kept;
  forgetHere(place);
  return undefined;
}

/** The places that begin so. */
export const placesHere = (begin: string): string[] =>
  tried(() =>
    Object.keys(localStorage).filter((place) => place.slice(0, begin.length) === begin),
  ) ?? [];
