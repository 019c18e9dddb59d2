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
import { type DatedList, datedList } from "./datedList.ts";
import { oncePer } from "./oncePer.ts";
import { type StoryLists, storyLists } from "./storyLists.ts";
import { projectLists, type SubjectLists, workerLists } from "./subjectLists.ts";

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
  /** Stories of one kind, place, topic and so on. */
  list: StoryLists;
  workers: SubjectLists<Worker, Worker["post"]>;
  projects: SubjectLists<Project, Project["stage"]>;
  corrections: DatedList<Correction>;
};

const bySlug = <T extends { slug: string }>(documents: readonly T[]) => {
  const map = new Map(documents.map((document) => [document.slug, document]));
  return (slug: string) => map.get(slug);
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
    list: storyLists(edition.stories),
    workers: workerLists(edition.workers),
    projects: projectLists(edition.projects),
    corrections: datedList(edition.corrections, {
      publishedAt: ({ at }) => at,
      updatedAt: ({ at }) => at,
    }),
  };
};

/** The look-ups of an edition, made once per edition. */
export const libraryOf = oncePer(build);
