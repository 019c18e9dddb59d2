import { isWithin } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";
import { projectsByStage } from "./projectCard.ts";
import { type Teaser, teaserOf } from "./teaser.ts";
import { type WorkerCard, workerCard } from "./workerCard.ts";

/** Everything that the edition has from one place. */
export type PlaceContents = {
  cases: Teaser[];
  interviews: Teaser[];
  news: Teaser[];
  stages: ReturnType<typeof projectsByStage>;
  workers: WorkerCard[];
  isEmpty: boolean;
};

/** Gathers the documents whose places lie in the place with this code. */
export const placeContents = (library: Library, code: string): PlaceContents => {
  const { stories, projects, workers } = library.edition;
  const here = stories.filter(({ places }) => isWithin(places, code));
  const teasers = (...kinds: (typeof here)[number]["kind"][]) =>
    here.filter(({ kind }) => kinds.includes(kind)).map((story) => teaserOf(library, story));
  const contents = {
    cases: teasers("case"),
    interviews: teasers("interview"),
    news: teasers("news", "announcement"),
    stages: projectsByStage(
      library,
      projects.filter(({ places }) => isWithin(places, code)),
    ),
    workers: workers
      .filter(({ places }) => isWithin(places, code))
      .map((worker) => workerCard(library, worker)),
  };
  return {
    ...contents,
    isEmpty: Object.values(contents).every((list) => list.length === 0),
  };
};
