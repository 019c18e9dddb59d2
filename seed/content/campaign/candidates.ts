import type { WorkerPost } from "#seed/seed.wire.ts";
import { buildingHeadCandidates } from "./buildingHeads.ts";
import { gridWorkerCandidates } from "./gridWorkers.ts";
import { microGridWorkerCandidates } from "./microGridWorkers.ts";

/** A sample person as written down: enough for a candidate, with `profile` also for a worker profile. */
type SamplePerson = {
  slug: string;
  name: string;
  place: string;
  placeCodes: string[];
  summary: string;
  story: string[];
  profile?: { duties: string[]; grid: string };
};

type Ranks = { category: string; post: WorkerPost; people: readonly SamplePerson[] };

const ranks: Ranks[] = [
  { category: "grid-worker", post: "grid-worker", people: gridWorkerCandidates },
  { category: "micro-grid-worker", post: "micro-grid-worker", people: microGridWorkerCandidates },
  { category: "building-head", post: "building-head", people: buildingHeadCandidates },
];

/** Every sample person with the category and post that the list puts them in. */
export const samplePeople = ranks.flatMap(({ category, post, people }) =>
  people.map((person) => ({ ...person, category, post, portrait: `emblem-${person.slug}` })),
);

export const candidates = samplePeople.map(({ profile, ...person }, index) => ({
  ...person,
  number: index + 1,
  worker: profile && person.slug,
  withdrawn: false as const,
  sample: true,
}));
