import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import { ofSubject } from "./archive.ts";
import { archiveAt } from "./archives.ts";
import { type ArchiveWays, archiveWays } from "./archiveWays.ts";
import { projectsByStage } from "./projectCard.ts";
import { type Teaser, teaserOf } from "./teaser.ts";
import { type WorkerCard, workerCard } from "./workerCard.ts";

/** The newest projects of a place, by stage, and its people. */
export type PlaceWork = {
  stages: ReturnType<typeof projectsByStage>;
  workers: WorkerCard[];
};

/** What the edition has from one place: the newest of its stories, and the way to the rest. */
export type PlaceContents = PlaceWork & {
  cases: Teaser[];
  interviews: Teaser[];
  news: Teaser[];
  ways: ArchiveWays | undefined;
  isEmpty: boolean;
};

/** People on the page of a place: residents look for all of their street there. */
const mostWorkers = 48;

/** Projects and people of the place with this code. */
export const placeWork = (library: Library, code: string): PlaceWork => ({
  stages: projectsByStage(library, library.projects({ of: "place", code }).newest(ofSubject)),
  workers: library
    .workers({ of: "place", code })
    .newest(mostWorkers)
    .map((worker) => workerCard(library, worker)),
});

/** Gathers the documents whose places lie in the place with this code, whose page lives at `base`. */
export const placeContents = (
  library: Library,
  { code, base }: { code: string; base: string },
): PlaceContents => {
  const archive = archiveAt(library, base);
  const teasers = (...kinds: Story["kind"][]) =>
    kinds
      .flatMap((kind) => library.list({ of: "place", code, kind }).newest(ofSubject))
      .sort(newestFirst)
      .slice(0, ofSubject)
      .map((story) => teaserOf(library, story));
  const contents = {
    cases: teasers("case"),
    interviews: teasers("interview"),
    news: teasers("news", "announcement"),
    ...placeWork(library, code),
  };
  return {
    ...contents,
    ways: archive && archiveWays(archive),
    isEmpty: Object.values(contents).every((list) => list.length === 0),
  };
};
