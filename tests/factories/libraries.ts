import type { Edition } from "#edition/edition.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { allPaths } from "#site/allPaths.ts";
import { type CoverFacts, coverAt } from "#site/views/covers.ts";

/** What pages of an edition ask their questions of. */
export const libraryOf = (edition: Edition): Library => storeOfEdition(edition).library;

/** Every address of an edition's site. */
export const pathsOf = (edition: Edition): readonly string[] => allPaths(storeOfEdition(edition));

/** The covers of all pages of an edition. */
export const coversOf = (edition: Edition): CoverFacts[] => {
  const store = storeOfEdition(edition);
  return allPaths(store).flatMap((page) => coverAt(store.library, page) ?? []);
};
