import type { DataFigure, Inline } from "#content/body.wire.ts";
import { library } from "#seed/content/library.ts";
import { type FactId, type SeedNode, seedLibraryWire } from "#seed/seed.wire.ts";

export const now = new Date("2026-11-21T10:00:00Z");
export const seed = seedLibraryWire.parse(library(now));

/** One written document as the checks on words and figures see it. */
export type Written = {
  name: string;
  sample: boolean;
  facts: readonly FactId[];
  /** Every run of words that a reader meets, a paragraph or a field each. */
  texts: string[];
  figures: DataFigure[];
};

const words = (runs: readonly Inline[]): string => runs.map(({ text }) => text).join("");

/** What a body node says. */
export const textsOf = (node: SeedNode): string[] => {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "quote":
      return [words(node.children)];
    case "list":
      return node.items.map(words);
    case "pull-quote":
      return [node.quote];
    case "timeline":
      return [node.title ?? "", ...node.events.flatMap(({ when, what }) => [when, what])];
    case "table":
      return [node.caption ?? "", ...node.rows.flat()];
    case "figures":
      return [node.title ?? ""];
    case "before-after":
      return [node.caption ?? ""];
    default:
      return [];
  }
};

const figuresOf = (body: readonly SeedNode[]): DataFigure[] =>
  body.flatMap((node) => (node.type === "figures" ? node.figures : []));

const written = (
  name: string,
  doc: { sample: boolean; facts: readonly FactId[]; body: readonly SeedNode[] },
  more: { texts: (string | undefined)[]; figures?: DataFigure[] },
): Written => ({
  name,
  sample: doc.sample,
  facts: doc.facts,
  texts: [...more.texts, ...doc.body.flatMap(textsOf)].filter((text) => text !== undefined),
  figures: [...(more.figures ?? []), ...figuresOf(doc.body)],
});

const stories = [...seed.cases, ...seed.news, ...seed.interviews, ...seed.announcements];

/** Stories, projects, workers and street pages with all their words and figures. */
export const writings: Written[] = [
  ...stories.map((story) =>
    written(`${story.kind} ${story.slug}`, story, {
      texts: [
        story.kicker,
        story.headline,
        story.deck,
        story.summary,
        ...(story.kind === "interview"
          ? [...story.transcript.map(({ text }) => text), ...story.quotes]
          : []),
      ],
      figures: story.kind === "case" ? story.figures : [],
    }),
  ),
  ...seed.projects.map((project) =>
    written(`project ${project.slug}`, project, {
      texts: [
        project.name,
        project.summary,
        ...project.history.flatMap(({ when, note }) => [when, note]),
      ],
    }),
  ),
  ...seed.workers.map((worker) =>
    written(`worker ${worker.slug}`, worker, {
      texts: [worker.grid, worker.summary, ...worker.duties],
    }),
  ),
  ...seed.streets.map((street) =>
    written(`street ${street.slug}`, street, {
      texts: [
        street.brand,
        street.slogan,
        street.summary,
        ...street.methods.flatMap(({ name, explanation }) => [name, explanation]),
        ...street.communityBrands.map(({ brand }) => brand),
        ...street.facilities.flatMap(({ name, note }) => [name, note]),
      ],
      figures: street.gridFigures,
    }),
  ),
];

/** Words of the site itself: settings, topics, campaign. */
export const siteTexts: string[] = [
  seed.settings.description,
  ...seed.settings.about.flatMap(({ heading, text }) => [heading, text]),
  ...seed.topics.flatMap(({ name, summary }) => [name, summary ?? ""]),
  ...seed.campaigns.flatMap(({ name, summary, intro, candidates }) => [
    name,
    summary,
    ...intro,
    ...candidates.flatMap((candidate) => [candidate.summary, ...candidate.story]),
  ]),
];
