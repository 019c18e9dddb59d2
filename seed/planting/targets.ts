import type { DocumentRef } from "#content/body/sources.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import type { PlantedCollection } from "./collections.ts";

/** Ids in the database of what the written documents name by code, key or slug. Each throws for an unknown name. */
export type Targets = {
  place(code: string): number;
  picture(key: string): number;
  document(collection: PlantedCollection, slug: string): number;
  story(ref: StoryRef): DocumentRef;
  /** The document behind a path of the site; undefined for a path that has none. */
  atPath(path: string): DocumentRef | undefined;
};
