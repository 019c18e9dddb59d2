import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import type {
  Correction,
  Partner,
  Project,
  Street,
  Topic,
  Worker,
} from "#content/subjects.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import type { Place } from "#places/place.wire.ts";

/** An edition with the look-ups that pages need. Lists keep the edition's order, newest first. */
export type Library = {
  readonly edition: Edition;
  story: (ref: StoryRef) => Story | undefined;
  place: (code: string) => Place | undefined;
  project: (slug: string) => Project | undefined;
  partner: (slug: string) => Partner | undefined;
  worker: (slug: string) => Worker | undefined;
  street: (slug: string) => Street | undefined;
  /** The brand page of a place's street, found by the first nine digits of the code. */
  streetOf: (code: string) => Street | undefined;
  topic: (slug: string) => Topic | undefined;
  correctionsOf: (ref: StoryRef) => readonly Correction[];
  /** Stories from a district (six digits of a code) or a street (nine). */
  storiesFrom: (code: string) => readonly Story[];
  /** Stories of a topic. */
  storiesOn: (topic: string) => readonly Story[];
};

const bySlug = <T extends { slug: string }>(documents: readonly T[]) => {
  const map = new Map(documents.map((document) => [document.slug, document]));
  return (slug: string) => map.get(slug);
};

/** Digits of a place code that name its district, and its street. */
const lengths = [6, 9] as const;

const codesOf = ({ places }: Story): string[] =>
  lengths.flatMap((digits) =>
    places.filter(({ length }) => length >= digits).map((code) => code.slice(0, digits)),
  );

/** Where each key of a story leads back to it. */
const postings = (stories: readonly Story[], keysOf: (story: Story) => readonly string[]) => {
  const found = new Map<string, Story[]>();
  for (const story of stories)
    for (const key of new Set(keysOf(story))) {
      const list = found.get(key);
      if (list) list.push(story);
      else found.set(key, [story]);
    }
  return (key: string): readonly Story[] => found.get(key) ?? [];
};

const keyOf = (ref: StoryRef) => `${ref.kind}/${ref.slug}`;

const build = (edition: Edition): Library => {
  const stories = new Map(edition.stories.map((story) => [keyOf(story), story]));
  const places = new Map(edition.places.map((place) => [place.code, place]));
  const streets = new Map(edition.streets.map((street) => [street.place, street]));
  const corrections = new Map<string, Correction[]>();
  for (const correction of edition.corrections) {
    const key = keyOf(correction.story);
    corrections.set(key, [...(corrections.get(key) ?? []), correction]);
  }
  return {
    edition,
    story: (ref) => stories.get(keyOf(ref)),
    place: (code) => places.get(code),
    project: bySlug(edition.projects),
    partner: bySlug(edition.partners),
    worker: bySlug(edition.workers),
    street: bySlug(edition.streets),
    streetOf: (code) => streets.get(code.slice(0, 9)),
    topic: bySlug(edition.topics),
    correctionsOf: (ref) => corrections.get(keyOf(ref)) ?? [],
    storiesFrom: postings(edition.stories, codesOf),
    storiesOn: postings(edition.stories, ({ topics }) => topics),
  };
};

const built = new WeakMap<Edition, Library>();

/** The look-ups of an edition, made once per edition. */
export const libraryOf = (edition: Edition): Library => {
  const library = built.get(edition) ?? build(edition);
  built.set(edition, library);
  return library;
};
