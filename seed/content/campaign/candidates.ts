import type { WorkerPost } from "#seed/seed.wire.ts";
import { buildingHeadCandidates } from "./buildingHeads.ts";
import { gridWorkerCandidates } from "./gridWorkers.ts";
import { microGridWorkerCandidates } from "./microGridWorkers.ts";

/** A sample person as written down; both the worker profile and the candidate come from it. */
type SamplePerson = {
  slug: string;
  name: string;
  place: string;
  placeCodes: string[];
  summary: string;
  story: string[];
  duties: string[];
};

type Ranks = { category: string; post: WorkerPost; grid: string; people: readonly SamplePerson[] };

const ranks: Ranks[] = [
  {
    category: "grid-worker",
    post: "grid-worker",
    grid: "示例网格",
    people: gridWorkerCandidates,
  },
  {
    category: "micro-grid-worker",
    post: "micro-grid-worker",
    grid: "示例微网格",
    people: microGridWorkerCandidates,
  },
  {
    category: "building-head",
    post: "building-head",
    grid: "示例楼栋",
    people: buildingHeadCandidates,
  },
];

/** Every sample person with the category and post that the list puts them in. */
export const samplePeople = ranks.flatMap(({ category, post, grid, people }) =>
  people.map((person) => ({ ...person, category, post, grid, portrait: `emblem-${person.slug}` })),
);

export const candidates = samplePeople.map(({ duties, grid, ...person }, index) => ({
  ...person,
  number: index + 1,
  worker: person.slug,
  withdrawn: false as const,
  sample: true,
}));
