import type { Picture } from "#content/media.wire.ts";
import type { Project } from "#content/subjects.wire.ts";
import { microKinds, projectStages } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { placeInWords } from "./places.ts";

/** A project as lists announce it. */
export type ProjectCard = {
  href: string;
  name: string;
  summary: string;
  stage: string;
  /** Field or kind of 六微, whichever is known. */
  field: string | undefined;
  place: string | undefined;
  picture: Picture | undefined;
  sample: boolean;
};

/** The card of a project. */
export const projectCard = (library: Library, project: Project): ProjectCard => ({
  href: paths.project(project.slug),
  name: project.name,
  summary: project.summary,
  stage: labelOf(projectStages, project.stage),
  field: project.field ?? (project.microKind && labelOf(microKinds, project.microKind)),
  place: placeInWords(library, project.places),
  picture: project.cover ?? project.after,
  sample: project.sample,
});

/** Projects in the groups of their stage, in the order of the stages; stages without a project are left out. */
export const projectsByStage = (library: Library, projects: readonly Project[]) =>
  projectStages.flatMap(({ value, label }) => {
    const cards = projects
      .filter(({ stage }) => stage === value)
      .map((project) => projectCard(library, project));
    return cards.length > 0 ? [{ stage: label, cards }] : [];
  });
