import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { isWithin } from "../edition/isWithin.ts";
import type { Library } from "../edition/library.ts";
import { archivesOf } from "../views/archives.ts";

type Changed = { updatedAt: string };

const latest = (documents: readonly (string | undefined)[]): string | undefined =>
  documents.reduce((last, at) => (last && (!at || last > at) ? last : at), undefined);

const latestOf = (documents: readonly Changed[]): string | undefined =>
  latest(documents.map(({ updatedAt }) => updatedAt));

const fromDistrict = ({ projects, workers, streets }: Edition, code: string): Changed[] => [
  ...[...projects, ...workers].filter(({ places }) => isWithin(places, code)),
  ...streets.filter(({ place }) => place.startsWith(code)),
];

const listChanges = (library: Library) =>
  [...archivesOf(library).values()].map(({ base, name, list }) => {
    const beside =
      name.of === "place" && name.kind === undefined
        ? fromDistrict(library.edition, name.code)
        : [];
    return [base, latest([list.changedAt, latestOf(beside)])] as const;
  });

/** When the page at an address last changed, where the edition knows it: texts by themselves, lists by what they list. */
export const lastChanges = (library: Library): ReadonlyMap<string, string | undefined> => {
  const { stories, projects, workers, streets, topics, campaigns, corrections } = library.edition;
  const all = library.list({ of: "all" }).changedAt;
  const announced = library.list({ of: "kind", kind: "announcement" }).changedAt;
  const onTopics = topics.map(({ slug }) => library.list({ of: "topic", slug }).changedAt);
  return new Map<string, string | undefined>([
    [paths.home(), latest([all, latestOf([...projects, ...workers, ...streets, ...campaigns])])],
    ...listChanges(library),
    [paths.projects(), latest([latestOf(projects), announced])],
    [paths.workers(), latestOf(workers)],
    [paths.streets(), latestOf(streets)],
    [paths.topics(), latest(onTopics)],
    [paths.campaigns(), latestOf(campaigns)],
    [paths.corrections(), latest(corrections.map(({ at }) => at))],
    ...stories.map((story) => [paths.story(story), story.updatedAt] as const),
    ...projects.map(({ slug, updatedAt }) => [paths.project(slug), updatedAt] as const),
    ...workers.map(({ slug, updatedAt }) => [paths.worker(slug), updatedAt] as const),
    ...streets.map(({ slug, updatedAt }) => [paths.street(slug), updatedAt] as const),
    ...campaigns.map(({ slug, updatedAt }) => [paths.campaign(slug), updatedAt] as const),
  ]);
};
