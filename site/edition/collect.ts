import type { Case, Story } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";

type StoryOf<K extends Story["kind"]> = Extract<Story, { kind: K }>;

/** Stories of one kind, newest first. */
export const storiesOf = <K extends Story["kind"]>(edition: Edition, kind: K): StoryOf<K>[] =>
  edition.stories.filter((story): story is StoryOf<K> => story.kind === kind);

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
