import type { Library } from "#edition/library/library.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import { archiveAt } from "../views/archives.ts";
import { mostNamed } from "../views/mostNamed.ts";

const latest = (instants: readonly (string | undefined)[]): string | undefined =>
  instants.reduce((last, at) => (last && (!at || last > at) ? last : at), undefined);

/** When something else than a story last changed that stands on the page of a place. */
const besideStories = ({ projects, streets, workers }: Library, code: string) =>
  latest([projects, workers, streets].map((list) => list({ of: "place", code }).changedAt));

const every = { of: "all" } as const;

/** Pages that show more than one list, by their address. */
const several: Record<string, (library: Library) => (string | undefined)[]> = {
  [paths.home()]: ({ campaigns, list, projects, streets, workers }) => [
    list(every).changedAt,
    projects(every).changedAt,
    workers(every).changedAt,
    streets(every).changedAt,
    campaigns.changedAt,
  ],
  [paths.projects()]: ({ list, projects }) => [
    projects(every).changedAt,
    list({ of: "kind", kind: "announcement" }).changedAt,
  ],
  [paths.streets()]: ({ streets }) => [streets(every).changedAt],
  [paths.topics()]: ({ list, topics }) =>
    topics.newest(mostNamed).map(({ slug }) => list({ of: "topic", slug }).changedAt),
  [paths.campaigns()]: ({ campaigns }) => [campaigns.changedAt],
};

/** When the page of lists at an address last changed, where the edition knows it: by what it lists. */
export const lastChangeOfList = (library: Library, path: string): string | undefined => {
  const lists = own(several, path);
  if (lists) return latest(lists(library));
  const archive = archiveAt(library, path);
  const place = archive?.name?.of === "place" && !archive.name.kind ? archive.name.code : undefined;
  return latest([
    archive?.list.changedAt,
    place === undefined ? undefined : besideStories(library, place),
  ]);
};
