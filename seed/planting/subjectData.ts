import type {
  SeedPartner,
  SeedProject,
  SeedStreet,
  SeedTopic,
  SeedWorker,
} from "#seed/seed.wire.ts";
import type { Partner, Project, Street, Topic, Worker } from "../../cms/payload-types.ts";
import { lexical, storyRelations } from "./storyData.ts";
import type { Targets } from "./targets.ts";

const optional = <T, R>(value: T | undefined, find: (value: T) => R): R | undefined =>
  value === undefined ? undefined : find(value);

export const topicData = (topic: SeedTopic, targets: Targets): Partial<Topic> => ({
  ...topic,
  cover: optional(topic.cover, targets.picture),
  series: storyRelations(topic.series, targets),
});

export const partnerData = (
  { facts: _, ...partner }: SeedPartner,
  targets: Targets,
): Partial<Partner> => ({ ...partner, places: partner.places.map(targets.place) });

export const projectData = (
  { facts: _, ...project }: SeedProject,
  targets: Targets,
): Partial<Project> => ({
  ...project,
  places: project.places.map(targets.place),
  partners: project.partners.map((slug) => targets.document("partners", slug)),
  before: optional(project.before, targets.picture),
  after: optional(project.after, targets.picture),
  cover: targets.picture(project.cover),
  body: lexical(project.body, targets),
});

export const workerData = (
  { facts: _, ...worker }: SeedWorker,
  targets: Targets,
): Partial<Worker> => ({
  ...worker,
  places: worker.places.map(targets.place),
  portrait: optional(worker.portrait, targets.picture),
  body: worker.body.length > 0 ? lexical(worker.body, targets) : undefined,
});

export const streetData = (
  { facts: _, ...street }: SeedStreet,
  targets: Targets,
): Partial<Street> => ({
  ...street,
  place: targets.place(street.place),
  cover: targets.picture(street.cover),
  communityBrands: street.communityBrands.map((brand) => ({
    ...brand,
    place: optional(brand.place, targets.place),
  })),
  facilities: street.facilities.map((facility) => ({
    ...facility,
    place: optional(facility.place, targets.place),
  })),
  body: lexical(street.body, targets),
});
