import type { Story } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { gatherPlaces } from "#edition/gatherPlaces.ts";
import { keepReferencesInside } from "#edition/keepReferences.ts";
import type { DatedList } from "./datedList.ts";
import type { EditionStore } from "./editionStore.ts";

const all = <T>(list: DatedList<T>): T[] => [...list.newest(list.count)];

/** Everything that a store holds, as one edition: for those who take it away whole. */
export const editionIn = ({ documents, library }: EditionStore): Edition => {
  const { at, settings, front, featuredCampaign } = library;
  const every = { of: "all" } as const;
  const parts = {
    stories: all<Story>(library.list(every)),
    projects: all(library.projects(every)),
    partners: [...documents<Edition["partners"][number]>("partner")],
    workers: all(library.workers(every)),
    streets: all(library.streets(every)),
    topics: all(library.topics),
    corrections: all(library.corrections),
    campaigns: all(library.campaigns),
  };
  return keepReferencesInside({
    ...{ version: 1, at, settings, ...parts },
    places: gatherPlaces(parts, [...documents<Edition["places"][number]>("place")]),
    redirects: [...documents<Edition["redirects"][number]>("redirect")],
    tombstones: [...documents<Edition["tombstones"][number]>("tombstone")],
    front: [...front],
    featuredCampaign,
  });
};
