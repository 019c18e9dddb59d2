import type { Place } from "#places/place.wire.ts";
import type { Edition } from "./edition.wire.ts";

type Naming = Pick<
  Edition,
  "stories" | "projects" | "partners" | "workers" | "streets" | "campaigns"
>;

const codesIn = (edition: Naming): string[] => [
  ...[...edition.stories, ...edition.projects, ...edition.partners, ...edition.workers].flatMap(
    ({ places }) => places,
  ),
  ...edition.streets.flatMap(({ communityBrands }) =>
    communityBrands.flatMap(({ place }) => place ?? []),
  ),
  ...edition.campaigns.flatMap(({ candidates }) =>
    candidates.flatMap(({ placeCodes }) => placeCodes),
  ),
];

const alwaysThere = new Set<Place["level"]>(["city", "district", "street"]);

/**
 * Rule P11: the places of an edition are the city, every district and street, and what its documents name, each with
 * its ancestors. Ancestry is the code's prefix.
 */
export function gatherPlaces(edition: Naming, tree: readonly Place[]): Place[] {
  const named = [...new Set(codesIn(edition))];
  const prefixes = new Set(
    named.flatMap((code) => Array.from(code, (_, end) => code.slice(0, end + 1))),
  );
  return tree
    .filter(({ level, code }) => alwaysThere.has(level) || prefixes.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
