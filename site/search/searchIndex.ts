import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import type { Cut, DatedList } from "#edition/library/datedList.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Campaign } from "#voting/campaign/campaign.wire.ts";
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

/** Documents that stay together for good, from the oldest on. */
type Group = {
  name: string;
  count: number;
  cut: (cut: Pick<Cut, "from" | "most">) => SearchDocument[];
};

const groupOf = <T>(
  name: string,
  list: DatedList<T>,
  document: (entry: T) => SearchDocument,
  month?: { period: string; count: number },
): Group => ({
  name,
  count: month?.count ?? list.count,
  cut: (cut) =>
    list.oldest({ ...cut, ...(month && { period: month.period }) }).map((one) => document(one)),
});

/** Everything that is no story, in the order in which it is searched. */
const subjectGroups = (library: Library): Group[] => {
  const { campaigns, projects, streets, topics, workers } = library;
  return [
    groupOf("projects", projects({ of: "all" }), (one) => projectDocument(library, one)),
    groupOf("workers", workers({ of: "all" }), (one) => workerDocument(library, one)),
    groupOf("streets", streets({ of: "all" }), (one) => streetDocument(library, one)),
    groupOf("campaigns", campaigns, campaignDocument),
    groupOf("topics", topics, topicDocument),
  ];
};

/** Stories by month, each month from its oldest on, so that a new story changes the last part of its month alone. */
const monthGroups = (library: Library): Group[] => {
  const all = library.list({ of: "all" });
  return all
    .years()
    .flatMap(({ period }) => all.months(period))
    .map((month) => groupOf(month.period, all, (story) => storyDocument(library, story), month));
};

/** One file of the index: what is searched after the parts before it, the newest first. */
type Part = { name: string; documents: () => SearchDocument[] };

const partsOf = ({ name, count, cut }: Group): Part[] =>
  Array.from({ length: Math.ceil(count / mostDocuments) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    documents: () => cut({ from: index * mostDocuments, most: mostDocuments }),
  })).reverse();

const parts = (library: Library): Part[] => {
  const subjects = subjectGroups(library);
  const count = subjects.reduce((sum, group) => sum + group.count, 0);
  if (count + library.list({ of: "all" }).count <= mostDocuments) return [];
  return [...subjects, ...monthGroups(library)].flatMap(partsOf);
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
  const all = { from: 0, most: mostDocuments };
  const documents = [
    ...stories.map((story) => storyDocument(library, story)),
    ...subjectGroups(library).flatMap(({ cut }) => cut(all).reverse()),
  ];
  return { documents, parts: [] };
};

/** One file of a large index; undefined when it has none of this name. */
export const searchIndexPart = (library: Library, name: string): SearchDocument[] | undefined =>
  parts(library)
    .find((part) => part.name === name)
    ?.documents();
