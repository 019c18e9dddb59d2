import type { StoryRef } from "#content/refs.wire.ts";
import type { Case, Story } from "#content/story.wire.ts";
import type { Correction, Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import type { Place } from "#places/place.wire.ts";
import type { Campaign } from "../campaign.wire.ts";
import { authorsOf } from "./authorsOf.ts";
import { codesOf } from "./codesOf.ts";
import { communityShelf } from "./shelves.ts";

type Kind = Story["kind"];

/** Names of the lists over stories. */
export type ListName =
  | { of: "all" }
  | { of: "kind"; kind: Kind }
  /** Cases of one dimension of the report. */
  | { of: "dimension"; dimension: string }
  /** Stories from a district (six digits of a code) or a street (nine), all of them or those of one kind, or from a community (twelve). */
  | { of: "place"; code: string; kind?: Kind }
  | { of: "topic"; slug: string; kind?: Kind }
  /** Stories of the paper's own that somebody wrote, by the key of the name. */
  | { of: "author"; author: string }
  /** Cases on the whole of a district. */
  | { of: "features"; code: string }
  /** Announcements that a project came with. */
  | { of: "project"; slug: string };

/** Names of the lists over people, projects or street brands: all, those of one post or stage, those from a district, street or community. */
export type SubjectListName<G extends string = never> =
  | { of: "all" }
  | { of: "group"; group: G }
  | { of: "place"; code: string };

const isCommunity = ({ length }: string) => length === 12;

/** Name of a list of stories, as a store files it. */
export const keyOfStories = (name: ListName): string => {
  switch (name.of) {
    case "all":
      return "story/all";
    case "kind":
      return `story/kind/${name.kind}`;
    case "dimension":
      return `story/dimension/${name.dimension}`;
    case "place":
      if (isCommunity(name.code)) return `story/${communityShelf}/${name.code}`;
      return `story/place/${name.code}/${name.kind ?? "all"}`;
    case "features":
      return `story/features/${name.code}`;
    case "author":
      return `story/author/${name.author}`;
    case "topic":
      return `story/topic/${name.slug}/${name.kind ?? "all"}`;
    case "project":
      return `story/project/${name.slug}`;
  }
};

/** The same of a list over something else. */
export const keyOfSubjects = (
  subject: "worker" | "project" | "street",
  name: SubjectListName<string>,
): string => {
  switch (name.of) {
    case "all":
      return `${subject}/all`;
    case "group":
      return `${subject}/group/${name.group}`;
    case "place":
      return `${subject}/${isCommunity(name.code) ? communityShelf : "place"}/${name.code}`;
  }
};

/** Names of the lists that are asked for in one way only. */
export const lists = {
  topics: "topic/all",
  /** Topics with an order of reading that a story is a part of. */
  seriesOf: ({ kind, slug }: StoryRef) => `topic/series/${kind}/${slug}`,
  corrections: "correction/all",
  correctionsOf: ({ kind, slug }: StoryRef) => `correction/story/${kind}/${slug}`,
  campaigns: "campaign/all",
  campaignsOf: (worker: string) => `campaign/worker/${worker}`,
  districts: "place/districts",
  streetsIn: (district: string) => `place/streets/${district}`,
} as const;

const listsOfCase = ({ dimensions, form, places }: Case): ListName[] => [
  ...dimensions.map((dimension) => ({ of: "dimension", dimension }) as const),
  ...(form === "district-feature" ? codesOf(places, 6) : []).map(
    (code) => ({ of: "features", code }) as const,
  ),
];

const listsOfStory = (story: Story): ListName[] => {
  const { kind, places, topics } = story;
  const own = [
    ...[...codesOf(places, 6), ...codesOf(places, 9)].map(
      (code) => ({ of: "place", code }) as const,
    ),
    ...topics.map((slug) => ({ of: "topic", slug }) as const),
  ];
  return [
    { of: "all" },
    { of: "kind", kind },
    ...own,
    ...own.map((name) => ({ ...name, kind })),
    ...codesOf(places, 12).map((code) => ({ of: "place", code }) as const),
    ...authorsOf(story).map((author) => ({ of: "author", author }) as const),
    ...(kind === "case" ? listsOfCase(story) : []),
    ...(kind === "announcement"
      ? story.projects.map((slug) => ({ of: "project", slug }) as const)
      : []),
  ];
};

const listsOfSubject = (
  subject: "worker" | "project" | "street",
  places: readonly string[],
  group?: string,
): string[] =>
  [
    { of: "all" } as const,
    ...(group === undefined ? [] : [{ of: "group", group } as const]),
    ...[...codesOf(places, 6), ...codesOf(places, 9), ...codesOf(places, 12)].map(
      (code) => ({ of: "place", code }) as const,
    ),
  ].map((name) => keyOfSubjects(subject, name));

const listsOfPlace = ({ code, level }: Place): string[] => {
  if (level === "district") return [lists.districts];
  return level === "street" ? [lists.streetsIn(code.slice(0, 6))] : [];
};

/** Every list that a document stands in, by kind of document. A document of another kind stands in none. */
export const listsOf = {
  story: (story: Story) => listsOfStory(story).map(keyOfStories),
  worker: ({ places, post }: Worker) => listsOfSubject("worker", places, post),
  project: ({ places, stage }: Project) => listsOfSubject("project", places, stage),
  street: ({ place }: Street) => listsOfSubject("street", [place]),
  topic: ({ series }: Topic) => [lists.topics, ...series.map(lists.seriesOf)],
  correction: ({ story }: Correction) => [lists.corrections, lists.correctionsOf(story)],
  campaign: ({ candidates }: Campaign) => [
    lists.campaigns,
    ...candidates.flatMap(({ worker }) => (worker ? [lists.campaignsOf(worker)] : [])),
  ],
  place: listsOfPlace,
} as const;
