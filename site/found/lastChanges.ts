import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { oncePer } from "../edition/oncePer.ts";
import { archivesOf } from "../views/archives.ts";

type Changed = { updatedAt: string };

const latest = (documents: readonly (string | undefined)[]): string | undefined =>
  documents.reduce((last, at) => (last && (!at || last > at) ? last : at), undefined);

const latestOf = (documents: readonly Changed[]): string | undefined =>
  latest(documents.map(({ updatedAt }) => updatedAt));

/** When something else than a story last changed that stands on the page of a place. */
const besideStories = ({ edition, projects, workers }: Library, code: string) =>
  latest([
    projects({ of: "place", code }).changedAt,
    workers({ of: "place", code }).changedAt,
    latestOf(edition.streets.filter(({ place }) => place.startsWith(code))),
  ]);

const listChanges = (library: Library) =>
  [...archivesOf(library).values()].map(({ base, name, list }) => {
    const isOfPlace = name?.of === "place" && name.kind === undefined;
    const beside = isOfPlace ? besideStories(library, name.code) : undefined;
    return [base, latest([list.changedAt, beside])] as const;
  });

/** When the page at an address last changed, where the edition knows it: texts by themselves, lists by what they list. */
export const lastChanges = oncePer((library: Library): ReadonlyMap<string, string | undefined> => {
  const { stories, projects, workers, streets, topics, campaigns } = library.edition;
  const all = library.list({ of: "all" }).changedAt;
  const announced = library.list({ of: "kind", kind: "announcement" }).changedAt;
  const onTopics = topics.map(({ slug }) => library.list({ of: "topic", slug }).changedAt);
  return new Map<string, string | undefined>([
    [paths.home(), latest([all, latestOf([...projects, ...workers, ...streets, ...campaigns])])],
    ...listChanges(library),
    [paths.projects(), latest([latestOf(projects), announced])],
    [paths.streets(), latestOf(streets)],
    [paths.topics(), latest(onTopics)],
    [paths.campaigns(), latestOf(campaigns)],
    ...stories.map((story) => [paths.story(story), story.updatedAt] as const),
    ...projects.map(({ slug, updatedAt }) => [paths.project(slug), updatedAt] as const),
    ...workers.map(({ slug, updatedAt }) => [paths.worker(slug), updatedAt] as const),
    ...streets.map(({ slug, updatedAt }) => [paths.street(slug), updatedAt] as const),
    ...campaigns.map(({ slug, updatedAt }) => [paths.campaign(slug), updatedAt] as const),
  ]);
});
