import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import type { DatedList } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Campaign } from "#voting/campaign/campaign.wire.ts";
import { type Group, type Groups, partNamed, partsIn } from "../found/parts.ts";
import { publicationDay } from "../views/dates.ts";
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

const projectDocument = (library: Library, project: Project): SearchDocument => ({
  u: paths.project(project.slug),
  k: "项目",
  t: project.name,
  x: text(project.summary, project.field, placeInWords(library, project.places)),
  d: publicationDay(project),
});

const workerDocument = (library: Library, worker: Worker): SearchDocument => ({
  u: paths.worker(worker.slug),
  k: labelOf(workerPosts, worker.post),
  t: worker.name,
  x: text(worker.summary, placeInWords(library, worker.places), worker.grid, worker.duties),
  d: publicationDay(worker),
});

const streetDocument = (library: Library, street: Street): SearchDocument => ({
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
});

const campaignDocument = (campaign: Campaign): SearchDocument => ({
  u: paths.campaign(campaign.slug),
  k: "评选",
  t: campaign.name,
  x: text(campaign.summary, campaign.organisers),
  d: publicationDay(campaign),
});

const topicDocument = ({ slug, name, summary }: Topic): SearchDocument => ({
  u: paths.topic(slug),
  k: "专题",
  t: name,
  x: text(summary),
  d: "",
});

const groupOf = <T>(
  name: string,
  list: DatedList<T>,
  document: (entry: T) => SearchDocument,
  period?: string,
): Group<SearchDocument> => ({
  name,
  count: period ? list.total(period) : list.count,
  cut: (cut) => list.oldest({ ...cut, ...(period && { period }) }).map((one) => document(one)),
});

/** Everything that can be found, what is no story in the order in which it is searched. */
const groupsOf = (library: Library): Groups<SearchDocument> => {
  const every = { of: "all" } as const;
  const { campaigns, projects, streets, topics, workers } = library;
  const stories = library.list(every);
  return {
    ...{ stories, most: mostDocuments },
    month: (period) => groupOf(period, stories, (story) => storyDocument(library, story), period),
    subjects: {
      projects: () => groupOf("projects", projects(every), (one) => projectDocument(library, one)),
      workers: () => groupOf("workers", workers(every), (one) => workerDocument(library, one)),
      streets: () => groupOf("streets", streets(every), (one) => streetDocument(library, one)),
      campaigns: () => groupOf("campaigns", campaigns, campaignDocument),
      topics: () => groupOf("topics", topics, topicDocument),
    },
  };
};

/** Files of a large index: what is searched after the parts before it, the newest of each group first. */
const files = (groups: Groups<SearchDocument>): string[] =>
  partsIn(groups)
    .flatMap((parts) => parts.reverse())
    .map(({ name }) => partPath(name));

/** Addresses of the index's files: one with everything, or a list of files and these. */
export const searchIndexPaths = (library: Library): string[] => [
  searchIndexPath,
  ...files(groupsOf(library)),
];

/** What the search page loads first: everything that a reader can search for, or where it lies, the newest first. */
export const searchIndex = (library: Library): SearchIndex => {
  const groups = groupsOf(library);
  const parts = files(groups);
  if (parts.length > 0) return { documents: [], parts };
  const all = { from: 0, most: mostDocuments };
  const documents = [
    ...library
      .list({ of: "all" })
      .newest(mostDocuments)
      .map((story) => storyDocument(library, story)),
    ...Object.values(groups.subjects).flatMap((group) => group().cut(all).reverse()),
  ];
  return { documents, parts: [] };
};

/** One file of a large index; undefined when it has none of this name. */
export const searchIndexPart = (library: Library, name: string): SearchDocument[] | undefined =>
  partNamed(groupsOf(library), name);
