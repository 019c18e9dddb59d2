import type { Case, Story } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";

type StoryOf<K extends Story["kind"]> = Extract<Story, { kind: K }>;

type ByKind = { readonly [K in Story["kind"]]: readonly StoryOf<K>[] };

const sorted = new WeakMap<Edition, ByKind>();

const sort = ({ stories }: Edition): ByKind => {
  const of = <K extends Story["kind"]>(kind: K) =>
    stories.filter((story): story is StoryOf<K> => story.kind === kind);
  return {
    case: of("case"),
    news: of("news"),
    interview: of("interview"),
    announcement: of("announcement"),
  };
};

/** Stories of one kind, newest first. Sorted once per edition, for every page asks. */
export const storiesOf = <K extends Story["kind"]>(
  edition: Edition,
  kind: K,
): readonly StoryOf<K>[] => {
  const known = sorted.get(edition) ?? sort(edition);
  sorted.set(edition, known);
  return known[kind];
};

/** Whether something at these places lies in the place with this code (or is it). */
export const isWithin = (places: readonly string[], code: string): boolean =>
  places.some((place) => place.startsWith(code));

/** One choice of a case list. */
export type CaseFilter =
  | { by: "district"; code: string }
  | { by: "dimension"; dimension: string }
  | { by: "topic"; slug: string };

/** Whether a case belongs to a filtered list. */
export const isInFilter = (story: Case, filter: CaseFilter): boolean => {
  switch (filter.by) {
    case "district":
      return isWithin(story.places, filter.code);
    case "dimension":
      return story.dimensions.some((dimension) => dimension === filter.dimension);
    case "topic":
      return story.topics.includes(filter.slug);
  }
};
