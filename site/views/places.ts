import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb } from "../frame/pageHead.ts";

/** Digits of the code of the city, and of the levels that have pages of their own. */
const cityDigits = 4;
const districtDigits = 6;
const streetDigits = 9;
const communityDigits = 12;

/** The places on the way from the district down to a place, those that the edition knows. */
const trail = (library: Library, code: string) =>
  [code.slice(0, districtDigits), code.slice(0, streetDigits), code]
    .filter((step, index, steps) => step.length >= districtDigits && steps.indexOf(step) === index)
    .flatMap((step) => library.place(step) ?? []);

/** The place of a document and what it lies in, from the city down; empty without one. */
export const placeNames = (library: Library, places: readonly string[]): string[] => {
  const [code] = places;
  if (!code) return [];
  const city = library.place(code.slice(0, cityDigits));
  return [...(city ? [city] : []), ...trail(library, code)].map(({ name }) => name);
};

/** “武侯区簇桥街道锦城社区” for the most specific place of a document; undefined without one. */
export const placeInWords = (library: Library, places: readonly string[]): string | undefined => {
  const [code] = places;
  const words = code ? trail(library, code).map(({ name }) => name) : [];
  return words.length > 0 ? words.join("") : undefined;
};

/** The street in which the most specific place of a document lies; undefined without one, or where it is wider than a street. */
export const streetInWords = (library: Library, places: readonly string[]): string | undefined => {
  const code = places[0]?.slice(0, streetDigits);
  return code?.length === streetDigits ? library.place(code)?.name : undefined;
};

/** Links to the pages of the district, street and community that a document's first place lies in, as far as they have one. */
export const placeLinks = (library: Library, places: readonly string[]): Crumb[] => {
  const [code] = places;
  if (!code) return [];
  return trail(library, code.slice(0, communityDigits)).flatMap(({ level, code: step, name }) => {
    if (level === "district") return [{ label: name, href: paths.district(step) }];
    if (level === "community")
      return library.communitiesIn(step, 1).length > 0
        ? [{ label: name, href: paths.community(step) }]
        : [];
    const street = level === "street" ? library.streetOf(step) : undefined;
    return street ? [{ label: name, href: paths.street(street.slug) }] : [];
  });
};
