import { ancestorsOf, isWithin } from "#places/ancestry.ts";

/** A place whose name stands in what was typed. */
export type NamedPlace = { id: number; code: string; name: string };

/**
 * The place that a text means, of those whose names stand in it: the most specific one that lies in all the others that are larger. Undefined where
 * two would do, for a name is common to many places.
 */
export function meantPlace(named: readonly NamedPlace[]): NamedPlace | undefined {
  const backing = (place: NamedPlace) =>
    named.filter(({ code }) => code !== place.code && isWithin(place.code, code)).length;
  const ranked = named
    .map((place) => ({ place, backed: backing(place), depth: ancestorsOf(place.code).length }))
    .sort((a, b) => b.backed - a.backed || b.depth - a.depth);
  const [first, second] = ranked;
  if (!first) return undefined;
  const isTied = second?.backed === first.backed && second.depth === first.depth;
  return isTied ? undefined : first.place;
}
