import type { Story } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import type { DatedList } from "#edition/library/datedList.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";

const all = <T>(list: DatedList<T>): T[] => [...list.newest(list.count)];

/** Everything that a small store holds, to be compared and looked into at once. */
export const editionIn = ({ documents, library }: EditionStore): Edition => {
  const { at, settings, front, featuredCampaign } = library;
  const every = { of: "all" } as const;
  return {
    ...{ version: 1, at, settings, front: [...front], featuredCampaign },
    stories: all<Story>(library.list(every)),
    projects: all(library.projects(every)),
    partners: [...documents<Edition["partners"][number]>("partner")],
    workers: all(library.workers(every)),
    streets: all(library.streets(every)),
    topics: all(library.topics),
    corrections: all(library.corrections),
    campaigns: all(library.campaigns),
    places: [...documents<Edition["places"][number]>("place")],
    redirects: [...documents<Edition["redirects"][number]>("redirect")],
    tombstones: [...documents<Edition["tombstones"][number]>("tombstone")],
  };
};
