import type { SeedLibrary } from "#seed/seed.wire.ts";

/** Codes of all places that the library names, with repeats. */
export const placesIn = (library: SeedLibrary): string[] => [
  ...[
    ...library.cases,
    ...library.news,
    ...library.interviews,
    ...library.announcements,
    ...library.projects,
    ...library.partners,
    ...library.workers,
  ].flatMap(({ places }) => places),
  ...library.streets.flatMap(({ place, communityBrands, facilities }) => [
    place,
    ...[...communityBrands, ...facilities].flatMap((row) => row.place ?? []),
  ]),
  ...library.campaigns.flatMap(({ candidates }) =>
    candidates.flatMap(({ placeCodes }) => placeCodes),
  ),
];
