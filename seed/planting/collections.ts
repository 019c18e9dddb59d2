import type { SeedLibrary } from "#seed/seed.wire.ts";

/** The lists of a library that become documents with a slug, in the order in which they are planted. */
export const plantedCollections = [
  "topics",
  "partners",
  "projects",
  "workers",
  "streets",
  "cases",
  "news",
  "interviews",
  "announcements",
  "campaigns",
] as const satisfies readonly (keyof SeedLibrary)[];
export type PlantedCollection = (typeof plantedCollections)[number];
