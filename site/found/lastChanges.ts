import { dimensions, storyKinds } from "#content/vocabulary.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { type CaseFilter, isInFilter, isWithin, storiesOf } from "../edition/collect.ts";
import { pagePaths } from "../edition/paging.ts";

type Changed = { updatedAt: string };

const latest = (documents: readonly Changed[]): string | undefined =>
  documents.reduce<string | undefined>(
    (last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt),
    undefined,
  );

/** A list's pages change together: a new entry moves all others. */
const listed = (base: string, documents: readonly Changed[]) =>
  pagePaths(base, documents.length).map((path) => [path, latest(documents)] as const);

const filteredLists = (edition: Edition) => {
  const cases = storiesOf(edition, "case");
  const filtered = (base: string, filter: CaseFilter) =>
    listed(
      base,
      cases.filter((story) => isInFilter(story, filter)),
    );
  const districts = edition.places.filter(({ level }) => level === "district");
  return [
    ...districts.flatMap(({ code }) =>
      filtered(paths.casesOfDistrict(code), { by: "district", code }),
    ),
    ...dimensions.flatMap(({ value }) =>
      filtered(paths.casesOfDimension(value), { by: "dimension", dimension: value }),
    ),
    ...edition.topics.flatMap(({ slug }) =>
      filtered(paths.casesOfTopic(slug), { by: "topic", slug }),
    ),
  ];
};

const subjectLists = (edition: Edition) => {
  const { stories, projects, workers, streets, topics, places, campaigns } = edition;
  const inTopic = (slug: string) => stories.filter((story) => story.topics.includes(slug));
  const inDistrict = (code: string) => [
    ...[...stories, ...projects, ...workers].filter((one) => isWithin(one.places, code)),
    ...streets.filter(({ place }) => place.startsWith(code)),
  ];
  return [
    [paths.projects(), latest([...projects, ...storiesOf(edition, "announcement")])],
    [paths.workers(), latest(workers)],
    [paths.streets(), latest(streets)],
    [paths.topics(), latest(stories.filter((story) => story.topics.length > 0))],
    [paths.campaigns(), latest(campaigns)],
    [paths.corrections(), latest(edition.corrections.map(({ at }) => ({ updatedAt: at })))],
    ...topics.map(({ slug }) => [paths.topic(slug), latest(inTopic(slug))] as const),
    ...places
      .filter(({ level }) => level === "district")
      .map(({ code }) => [paths.district(code), latest(inDistrict(code))] as const),
  ] as const;
};

/** When the page at an address last changed, where the edition knows it: texts by themselves, lists by what they list. */
export const lastChanges = (edition: Edition): ReadonlyMap<string, string | undefined> => {
  const { stories, projects, workers, streets, campaigns } = edition;
  return new Map<string, string | undefined>([
    [paths.home(), latest([...stories, ...projects, ...workers, ...streets, ...campaigns])],
    ...storyKinds.flatMap(({ value }) => listed(paths.list(value), storiesOf(edition, value))),
    ...filteredLists(edition),
    ...subjectLists(edition),
    ...stories.map((story) => [paths.story(story), story.updatedAt] as const),
    ...projects.map(({ slug, updatedAt }) => [paths.project(slug), updatedAt] as const),
    ...workers.map(({ slug, updatedAt }) => [paths.worker(slug), updatedAt] as const),
    ...streets.map(({ slug, updatedAt }) => [paths.street(slug), updatedAt] as const),
    ...campaigns.map(({ slug, updatedAt }) => [paths.campaign(slug), updatedAt] as const),
  ]);
};
