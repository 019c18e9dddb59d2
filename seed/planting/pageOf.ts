import type { StoryRef } from "#content/refs.wire.ts";
import { kindOfCollection } from "#content/storyCollections.ts";
import { paths } from "#leaves/paths.ts";
import type { PlantedCollection } from "./collections.ts";

const pages: Partial<Record<PlantedCollection, (slug: string) => string>> = {
  topics: paths.topic,
  projects: paths.project,
  workers: paths.worker,
  streets: paths.street,
  campaigns: paths.campaign,
};

/** The address of a document's page; undefined where the kind has no page of its own. */
export const pageOf = (collection: PlantedCollection, slug: string): string | undefined => {
  const kind: StoryRef["kind"] | undefined = kindOfCollection(collection);
  return kind ? paths.story({ kind, slug }) : pages[collection]?.(slug);
};
