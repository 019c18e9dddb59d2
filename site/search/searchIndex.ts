import type { Story } from "#content/story.wire.ts";
import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { publicationDay } from "../edition/storyLists.ts";
import { placeInWords } from "../views/places.ts";
import type { SearchDocument, SearchIndex } from "./searchDocument.ts";

const text = (...parts: (string | undefined | readonly string[])[]) =>
  parts.flat().filter(Boolean).join(" ");

/** Address of the index that the search page loads first. */
export const searchIndexPath = "/search-index.json";

const partPath = (name: string) => `/search-index-${name}.json`;

/** Documents in one file: a phone loads it in a second, and a publish writes it anew. */
const mostDocuments = 400;

const storyDocument = (library: Library, story: Story): SearchDocument => ({
  u: paths.story(story),
  k: labelOf(storyKinds, story.kind),
  t: story.headline,
  x: text(
    story.kicker,
    story.deck,
    story.summary,
    placeInWords(library, story.places),
    story.topics.flatMap((slug) => library.topic(slug)?.name ?? []),
    story.credits.flatMap(({ names }) => names),
    story.kind === "interview" ? [story.guest.name, story.guest.post] : [],
  ),
  d: publicationDay(story),
});

const subjectDocuments = (library: Library): SearchDocument[] => {
  const { projects, workers, streets, campaigns, topics } = library.edition;
  return [
    ...projects.map((project) => ({
      u: paths.project(project.slug),
      k: "项目",
      t: project.name,
      x: text(project.summary, project.field, placeInWords(library, project.places)),
      d: publicationDay(project),
    })),
    ...workers.map((worker) => ({
      u: paths.worker(worker.slug),
      k: labelOf(workerPosts, worker.post),
      t: worker.name,
      x: text(worker.summary, placeInWords(library, worker.places), worker.grid, worker.duties),
      d: publicationDay(worker),
    })),
    ...streets.map((street) => ({
      u: paths.street(street.slug),
      k: "街道",
      t: placeInWords(library, [street.place]) ?? street.brand,
      x: text(
        street.brand,
        street.slogan,
        street.summary,
        street.communityBrands.flatMap(({ community, brand }) => [community, brand]),
        street.methods.map(({ name }) => name),
      ),
      d: publicationDay(street),
    })),
    ...campaigns.map((campaign) => ({
      u: paths.campaign(campaign.slug),
      k: "评选",
      t: campaign.name,
      x: text(campaign.summary, campaign.organisers),
      d: publicationDay(campaign),
    })),
    ...topics.map(
      ({ slug, name, summary }): SearchDocument => ({
        u: paths.topic(slug),
        k: "专题",
        t: name,
        x: text(summary),
        d: "",
      }),
    ),
  ];
};

/** One file of the index: what is searched after the parts before it. */
type Part = { name: string; documents: () => SearchDocument[] };

const cut = (
  name: string,
  total: number,
  documents: (from: number, to: number) => SearchDocument[],
): Part[] =>
  Array.from({ length: Math.ceil(total / mostDocuments) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    documents: () => documents(index * mostDocuments, (index + 1) * mostDocuments),
  }));

/** Stories by month, each month from its oldest on, so that a new story changes the last part of its month alone. */
const storyParts = (library: Library): Part[] => {
  const all = library.list({ of: "all" });
  return all.years().flatMap(({ period: year }) =>
    all.months(year).flatMap(({ period: month, count }) =>
      cut(month, count, (from, to) =>
        all
          .days(month)
          .flatMap(({ day }) => [...all.day(day)].reverse())
          .slice(from, to)
          .map((story) => storyDocument(library, story)),
      ).reverse(),
    ),
  );
};

const parts = (library: Library): Part[] => {
  const subjects = subjectDocuments(library).reverse();
  const stories = library.list({ of: "all" });
  if (subjects.length + stories.count <= mostDocuments) return [];
  return [
    ...cut("subjects", subjects.length, (from, to) => subjects.slice(from, to)),
    ...storyParts(library),
  ];
};

/** Addresses of the index's files: one with everything, or a list of files and these. */
export const searchIndexPaths = (library: Library): string[] => [
  searchIndexPath,
  ...parts(library).map(({ name }) => partPath(name)),
];

/** What the search page loads first: everything that a reader can search for, or where it lies, the newest first. */
export const searchIndex = (library: Library): SearchIndex => {
  const files = parts(library).map(({ name }) => partPath(name));
  if (files.length > 0) return { documents: [], parts: files };
  const stories = library.list({ of: "all" }).newest(mostDocuments);
  const documents = [
    ...stories.map((story) => storyDocument(library, story)),
    ...subjectDocuments(library),
  ];
  return { documents, parts: [] };
};

/** One file of a large index; undefined when it has none of this name. */
export const searchIndexPart = (library: Library, name: string): SearchDocument[] | undefined =>
  parts(library)
    .find((part) => part.name === name)
    ?.documents();
