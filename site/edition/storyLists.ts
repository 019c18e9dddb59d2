import type { Case, Story } from "#content/story.wire.ts";
import { type Day, shanghaiDay } from "#leaves/shanghaiTime.ts";
import { codesOf } from "./codesOf.ts";
import { type DatedList, listsByKey, ownDates } from "./datedList.ts";
import { monthOf } from "./period.ts";

type Kind = Story["kind"];

/** Names of the lists that a library keeps. */
export type ListName =
  | { of: "all" }
  | { of: "kind"; kind: Kind }
  /** Cases of one dimension of the report. */
  | { of: "dimension"; dimension: string }
  /** Stories from a district (six digits of a code) or a street (nine), all of them or those of one kind. */
  | { of: "place"; code: string; kind?: Kind }
  | { of: "topic"; slug: string; kind?: Kind }
  /** Cases on the whole of a district. */
  | { of: "features"; code: string }
  /** Announcements that a project came with. */
  | { of: "project"; slug: string };

export type StoryList = DatedList<Story>;

const keyOf = (name: ListName): string => {
  switch (name.of) {
    case "all":
      return "all";
    case "kind":
      return `kind/${name.kind}`;
    case "dimension":
      return `dimension/${name.dimension}`;
    case "place":
      return `place/${name.code}/${name.kind ?? "all"}`;
    case "features":
      return `features/${name.code}`;
    case "topic":
      return `topic/${name.slug}/${name.kind ?? "all"}`;
    case "project":
      return `project/${name.slug}`;
  }
};

const namesOfCase = ({ dimensions, form, places }: Case): ListName[] => [
  ...dimensions.map((dimension) => ({ of: "dimension", dimension }) as const),
  ...(form === "district-feature" ? codesOf(places, 6) : []).map(
    (code) => ({ of: "features", code }) as const,
  ),
];

/** Every list that a story stands in. */
const namesOf = (story: Story): ListName[] => {
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
    ...(kind === "case" ? namesOfCase(story) : []),
    ...(kind === "announcement"
      ? story.projects.map((slug) => ({ of: "project", slug }) as const)
      : []),
  ];
};

/** The month `YYYY-MM` in which a story was published. */
export const monthOfStory = (story: Story): string => monthOf(publicationDay(story));

/** The day of Asia/Shanghai on which something was published. */
export const publicationDay = ({ publishedAt }: { publishedAt: string }): Day =>
  shanghaiDay(new Date(publishedAt));

/** The list of a name. */
export type StoryLists = (name: ListName) => StoryList;

/** All lists over stories that come in the order of rule P15, newest first. */
export const storyLists = (stories: readonly Story[]): StoryLists => {
  const keysOf = (story: Story) => namesOf(story).map(keyOf);
  const lists = listsByKey(stories, { keysOf, dates: ownDates });
  return (name) => lists(keyOf(name));
};
