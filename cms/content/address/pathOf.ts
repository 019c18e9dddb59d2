import { paths } from "#leaves/paths.ts";
import { kindOfCollection } from "../storyCollections.ts";

const pathMakers: Partial<Record<string, (slug: string) => string>> = {
  projects: paths.project,
  workers: paths.worker,
  streets: paths.street,
  topics: paths.topic,
  campaigns: paths.campaign,
};

/** Site-absolute path of a document's page; undefined for collections whose documents have none. */
export const pathOf = (collection: string, slug: string): string | undefined => {
  const kind = kindOfCollection(collection);
  return kind ? paths.story({ kind, slug }) : pathMakers[collection]?.(slug);
};
