import type { Picture } from "#content/media.wire.ts";
import type { Partner, Project } from "#content/subjects.wire.ts";
import { microKinds, projectStages } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { sizes } from "../frame/sizes.ts";
import { type BodyBlock, bodyBlocks } from "./bodyBlocks.ts";
import { plainHead } from "./head.ts";
import { placeLinks } from "./places.ts";
import { type Teaser, teaserOf } from "./teaser.ts";

/** One of the four stages: behind us, where we are, or ahead. */
type StageStep = {
  stage: string;
  state: "past" | "now" | "ahead";
  when: string | undefined;
  note: string | undefined;
};

export type ProjectPage = {
  head: PageHead;
  name: string;
  summary: string;
  field: string | undefined;
  microKind: string | undefined;
  places: Crumb[];
  steps: StageStep[];
  cover: Picture | undefined;
  comparison: { before: Picture; after: Picture } | undefined;
  body: BodyBlock[];
  partners: Pick<Partner, "name" | "kind" | "summary">[];
  announcements: Teaser[];
  sample: boolean;
};

const stepsOf = ({ stage, history }: Project): StageStep[] => {
  const current = projectStages.findIndex(({ value }) => value === stage);
  return projectStages.map(({ value, label }, index) => {
    const entry = history.findLast((event) => event.stage === value);
    return {
      stage: label,
      state: index < current ? "past" : index === current ? "now" : "ahead",
      when: entry?.when,
      note: entry?.note,
    };
  });
};

/** Announcements that a project's page leads to. */
const mostAnnouncements = 6;

const comparisonOf = ({ before, after }: Project) =>
  before && after ? { before, after } : undefined;

/** The page of one project; undefined when the edition has none with this slug. */
export const projectPage = (library: Library, slug: string): ProjectPage | undefined => {
  const project = library.project(slug);
  if (!project) return undefined;
  const comparison = comparisonOf(project);
  return {
    head: plainHead({
      path: paths.project(slug),
      title: project.name,
      description: project.summary,
      section: "projects",
      lead: project.cover && { picture: project.cover, sizes: sizes.lead },
      picture: project.cover ?? project.after,
      above: [{ label: "项目", href: paths.projects() }],
    }),
    name: project.name,
    summary: project.summary,
    field: project.field,
    microKind: project.microKind && labelOf(microKinds, project.microKind),
    places: placeLinks(library, project.places),
    steps: stepsOf(project),
    cover: project.cover ?? (comparison ? undefined : (project.after ?? project.before)),
    comparison,
    body: bodyBlocks(library, project.body),
    partners: project.partners.flatMap((partner) => library.partner(partner) ?? []),
    announcements: library
      .list({ of: "project", slug })
      .newest(mostAnnouncements)
      .map((story) => teaserOf(library, story)),
    sample: project.sample,
  };
};
