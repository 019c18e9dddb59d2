import type { Correction, Project, Worker } from "#content/subjects.wire.ts";
import { projectStages, workerPosts } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { correctionLine } from "./correctionLines.ts";
import { dated } from "./dates.ts";
import { placeInWords } from "./places.ts";
import type { Teaser } from "./teaser.ts";

/** A person as calendars announce them. */
export const workerTeaser = (library: Library, worker: Worker): Teaser => ({
  href: paths.worker(worker.slug),
  kind: labelOf(workerPosts, worker.post),
  kicker: undefined,
  headline: worker.name,
  deck: undefined,
  summary: worker.summary,
  picture: worker.portrait,
  published: dated(worker.publishedAt),
  place: placeInWords(library, worker.places),
  sample: worker.sample,
});

/** A project as calendars announce it. */
export const projectTeaser = (library: Library, project: Project): Teaser => ({
  href: paths.project(project.slug),
  kind: labelOf(projectStages, project.stage),
  kicker: undefined,
  headline: project.name,
  deck: undefined,
  summary: project.summary,
  picture: project.cover ?? project.after,
  published: dated(project.publishedAt),
  place: placeInWords(library, project.places),
  sample: project.sample,
});

/** A correction as calendars announce it: by the story that it puts right. */
export const correctionTeaser = (library: Library, correction: Correction): Teaser => {
  const { wrong, right } = correctionLine(correction);
  const story = library.story(correction.story);
  return {
    href: paths.story(correction.story),
    kind: "更正",
    kicker: undefined,
    headline: story?.headline ?? "",
    deck: undefined,
    summary: wrong + right,
    picture: undefined,
    published: dated(correction.at),
    place: undefined,
    sample: story?.sample ?? false,
  };
};
